import { nameKey } from '../../keys/describe-key.ts';
import type { Key } from '../../keys/key.ts';
import type { Judgement } from '../../judgement/judgement.ts';
import { formOf } from '../../token/form.ts';
import type { Part } from '../../token/part/part.ts';
import type { Parsed } from '../../token/token.ts';
import { headerOf, payloadOf } from '../found.ts';
import type { Circumstances, Diagnostic } from '../rule.ts';
import type { Masked } from '../../masking/masked.ts';
import { MASK, maskIn } from '../../masking/masking.ts';
import { hiddenTexts, hides } from './hidden-texts.ts';
import { maskedTimes, type MaskedTimes } from './masked-times.ts';
import { membersOf } from './members-of.ts';
import type { Report, ReportedFinding, ReportedKey, ReportedProfile } from './report.ts';

export interface ReportInput {
  readonly token: Parsed;
  readonly circumstances: Circumstances;
  readonly judgement: Pick<Judgement, 'headline' | 'gates' | 'signature' | 'findings'>;
  readonly profile?: ReportedProfile | undefined;
}

export interface ReportChoice {
  /** Everything as it is, the token too. */
  readonly isWhole: boolean;
  /** The claims and header parameters whose values are left out, wherever they are quoted. */
  readonly masked: Masked;
}

/** A report of a token, redacted as chosen. */
export function makeReport(input: ReportInput, { isWhole, masked }: ReportChoice): Report {
  const { token, circumstances, judgement, profile } = input;
  const inView = [headerOf(token), payloadOf(token)].filter((part) => part !== undefined);
  const parts = [...new Set([...inView, ...token.parts])];
  const names = isWhole ? nothing : masked;
  const times = maskedTimes(parts, names);
  const hidden = hiddenTexts(parts, circumstances, names);
  const say = (text: string): string => maskIn(times.say(text), hidden);
  return {
    'jotter-report': 1,
    redacted: !isWhole,
    circumstances: {
      asOf: circumstances.now,
      skewSeconds: circumstances.skewSeconds,
      expected: isWhole ? circumstances.expected : maskedExpected(circumstances, masked, say),
    },
    token: {
      form: formOf(token),
      characters: token.excerpt.text.length,
      header: shown(headerOf(token), names),
      payload: shown(payloadOf(token), names),
      ...(isWhole ? { raw: token.excerpt.text } : {}),
    },
    verdict: say(judgement.headline),
    gates: judgement.gates.map(({ id, title, state, words }) => ({ id, title, state, words: say(words) })),
    signature: {
      title: judgement.signature.title,
      text: say(judgement.signature.text),
      notes: judgement.signature.notes.map(say),
    },
    keys: (circumstances.keys ?? []).map((key) => keyOf(key, names)),
    ...(profile ? { profile } : {}),
    findings: (judgement.findings ?? []).map(({ finding }) => findingOf(finding, hidden, times)),
  };
}

const nothing: Masked = { has: () => false };

const shown = (part: Part | undefined, masked: Masked) => (part ? membersOf(part, masked) : []);

function maskedExpected(
  { expected }: Circumstances,
  masked: Masked,
  say: (text: string) => string,
): Circumstances['expected'] {
  const { issuer, audience, nonce, type } = expected;
  const shownAs = (name: string, text: string): string => (hides(masked, name, text) ? MASK : say(text));
  return {
    ...expected,
    ...(issuer === undefined ? {} : { issuer: shownAs('iss', issuer) }),
    ...(audience === undefined ? {} : { audience: shownAs('aud', audience) }),
    ...(nonce === undefined ? {} : { nonce: shownAs('nonce', nonce) }),
    ...(type === undefined ? {} : { type: shownAs('typ', type) }),
  };
}

const keyOf = (key: Key, masked: Masked): ReportedKey => ({
  what: nameKey(key),
  ...(key.kid === undefined || hides(masked, 'kid', key.kid) ? {} : { kid: key.kid }),
  source: key.source,
});

const findingOf = (
  { id, title, severity, gate, span, message, reference, remedy }: Diagnostic,
  hidden: readonly string[],
  times: MaskedTimes,
): ReportedFinding => ({
  id,
  title,
  severity,
  gate,
  message: maskIn(times.message(message, span), hidden),
  ...(reference === undefined ? {} : { reference }),
  ...(remedy === undefined ? {} : { remedy }),
});
