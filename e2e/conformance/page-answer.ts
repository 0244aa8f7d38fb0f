import { contradictionsIn } from '../../src/core/judgement/fixtures/contradictions.ts';
import type { Judgement } from '../../src/core/judgement/judgement.ts';
import { decodeBase64url } from '../../src/core/text/base64url.ts';
import { judged } from '../../src/state/fixtures/judged.ts';
import { $keyReading, $keys } from '../../src/state/keys/key-field.ts';
import { $parsed } from '../../src/state/session/session.ts';
import { $header, $received } from '../../src/state/token/parts.ts';
import type { PageAnswer, Question } from './vector.ts';

/** What the page says of a vector: the same stores, with the vector in the field "Encoded token" and its key in the field "Key". */
export async function pageAnswer({ input, key, holderKey, detachedPayload }: Question): Promise<PageAnswer> {
  const texts = [key, holderKey].flatMap((one) => (one ? [textOf(one.value)] : []));
  const b64u = detachedPayload?.b64u;
  const judgement = await judged({
    paste: textOf(input),
    key: texts.join('\n'),
    encoding: key?.format === 'secret-b64url' ? 'base64url' : 'utf8',
    ...(b64u !== undefined && { detached: decodeBase64url(b64u).bytes }),
  });
  return {
    ...saidBy(judgement),
    ...partsInView(),
    contradictions: contradictionsIn(judgement, { keys: $keys.get().length }),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function saidBy({ outcome, headline, gates, signature, findings = [] }: Judgement) {
  return {
    outcome,
    headline,
    gates: gates.map(({ id, state }) => ({ id, state })),
    signature: { kind: signature.kind, state: signature.state },
    // Times are not what a vector is about: most have expired by now.
    errors: findings.flatMap(({ finding }) =>
      finding.effect === 'rejects' && finding.gate !== 'time' ? [finding.id] : [],
    ),
  };
}

function partsInView() {
  const [header, payload] = [$header.get()?.text, $received.get()?.text];
  return {
    kind: $parsed.get().kind,
    isKeyUnreadable: $keyReading.get().problems.length > 0,
    ...(header !== undefined && { header }),
    ...(payload !== undefined && { payload }),
  };
}
