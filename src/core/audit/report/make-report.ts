import { nameKey } from '../../keys/describe-key.ts';
import type { Key } from '../../keys/key.ts';
import type { Judgement } from '../../judgement/judgement.ts';
import { formOf } from '../../token/form.ts';
import type { Part } from '../../token/part/part.ts';
import type { Parsed } from '../../token/token.ts';
import { headerOf, payloadOf } from '../found.ts';
import type { Circumstances, Diagnostic } from '../rule.ts';
import { maskIn, maskedValues } from '../../masking/masking.ts';
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
  /** Names of the claims and header parameters whose values are left out, wherever they are quoted. */
  readonly masked: ReadonlySet<string>;
}

/** A report of a token, redacted as chosen. */
export function makeReport(input: ReportInput, { isWhole, masked }: ReportChoice): Report {
  const { token, circumstances, judgement, profile } = input;
  const parts = [headerOf(token), payloadOf(token)].filter((part) => part !== undefined);
  const hidden = isWhole ? [] : [...maskedValues(parts, masked), ...expectedOfMasked(circumstances, masked)];
  const say = (text: string): string => maskIn(text, hidden);
  const names = isWhole ? new Set<string>() : masked;
  return {
    'jotter-report': 1,
    redacted: !isWhole,
    circumstances: {
      asOf: circumstances.now,
      skewSeconds: circumstances.skewSeconds,
      expected: isWhole ? circumstances.expected : maskedExpected(circumstances, say),
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
    keys: (circumstances.keys ?? []).map(keyOf),
    ...(profile ? { profile } : {}),
    findings: (judgement.findings ?? []).map(({ finding }) => findingOf(finding, say)),
  };
}

const shown = (part: Part | undefined, masked: ReadonlySet<string>) => (part ? membersOf(part, masked) : []);

const maskedExpected = ({ expected }: Circumstances, say: (text: string) => string): Circumstances['expected'] => ({
  ...expected,
  ...(expected.issuer === undefined ? {} : { issuer: say(expected.issuer) }),
  ...(expected.audience === undefined ? {} : { audience: say(expected.audience) }),
  ...(expected.nonce === undefined ? {} : { nonce: say(expected.nonce) }),
});

/** What is expected of a masked claim tells of its value, and findings compare the two. */
const expectedOfMasked = ({ expected }: Circumstances, masked: ReadonlySet<string>): readonly string[] =>
  [
    ...(masked.has('iss') ? [expected.issuer] : []),
    ...(masked.has('aud') ? [expected.audience] : []),
    ...(masked.has('nonce') ? [expected.nonce] : []),
  ].flatMap((text) => (text === undefined || text.length < 3 ? [] : [text]));

const keyOf = (key: Key): ReportedKey => ({
  what: nameKey(key),
  ...(key.kid === undefined ? {} : { kid: key.kid }),
  source: key.source,
});

const findingOf = (
  { id, title, severity, gate, message, reference, remedy }: Diagnostic,
  say: (text: string) => string,
): ReportedFinding => ({
  id,
  title,
  severity,
  gate,
  message: say(message),
  ...(reference === undefined ? {} : { reference }),
  ...(remedy === undefined ? {} : { remedy }),
});
