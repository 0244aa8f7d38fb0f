import type { Explanations } from '../../core/judgement/explanations.ts';
import type { Judgement } from '../../core/judgement/judgement.ts';
import { readPastedKeys } from '../../core/keys/reading/read-pasted-keys.ts';
import type { Key } from '../../core/keys/key.ts';
import type { PageState } from '../../core/share/page-state.ts';
import { decodeBase64url } from '../../core/text/base64url.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { twinDifferences } from '../../core/twin/twin-differences.ts';
import { faultTitle } from '../../core/token/fault-title.ts';
import { parse } from '../../core/token/reading/parse.ts';
import type { Jws, Parsed } from '../../core/token/token.ts';
import type { Twin, TwinQuestion } from '../../crypto/twin/make-twin.ts';
import { runSearch } from '../autopsy/run-search.ts';
import { expectedOf } from '../circumstances/circumstances.ts';
import { answerWith } from '../judging/answer-with.ts';
import { judgeAlone } from '../judging/judge-alone.ts';

/** Under what both tokens are judged, beside what a twin replaces. */
export interface TwinUnder {
  readonly explain: Explanations;
  readonly skewSeconds: number;
  /** What the page says of the whole paste. */
  readonly page?: Judgement;
  /** Id of the profile that was chosen. */
  readonly profile?: string;
}

export interface CheckedTwin {
  readonly twin: Twin;
  readonly judgement: Judgement;
  /** Sentences; none where both are judged alike. */
  readonly differences: readonly string[];
}

/** Judges a twin with its own key and settings, and its original with yours, by the same judgement. */
export async function checkTwin(
  question: TwinQuestion,
  twin: Twin,
  under: TwinUnder,
  signal: AbortSignal,
): Promise<CheckedTwin> {
  const keys = twin.keyText === '' ? [] : (await readPastedKeys(twin.keyText, { secretEncoding: twin.encoding })).keys;
  const original = await judgedAlone({ ...question, text: question.token.excerpt.text }, under, signal);
  const own = await judgedAlone({ ...twin, keys }, under, signal);
  const causes = question.cause.map(({ id }) => id);
  const found = causes.length === 0 ? [] : await causesOf(twin, keys, signal);
  const differences = twinDifferences({ judgement: original, causes }, { judgement: own, causes: found });
  return {
    twin,
    judgement: own,
    differences: [...differences, ...aroundOf(question.token), ...onPageOnly(under.page, original)],
  };
}

/** What the page finds in the whole paste: a scheme, another token, a URL. */
function onPageOnly(page: Judgement | undefined, alone: Judgement): readonly string[] {
  const known = new Set((alone.findings ?? []).map(({ finding }) => finding.id));
  const only = (page?.findings ?? [])
    .filter(({ finding }) => !known.has(finding.id))
    .map(({ finding }) => finding.title);
  return [...new Set(only)].map(
    (title) => `“${title}” is not in the twin: it comes from what is around the token, or from another token.`,
  );
}

/** What is around a token may be a fault, and is no part of it. */
function aroundOf({ faults, excerpt }: Parsed): readonly string[] {
  const own = parse(excerpt).faults.map(({ id }) => id);
  const left = faults.filter(({ id }) => !own.includes(id)).map(({ id }) => faultTitle(id));
  return [...new Set(left)].map((title) => `The twin has nothing around it: “${title}” is missing.`);
}

interface Judgable extends Pick<Twin, 'text' | 'expected' | 'detached' | 'now'> {
  readonly keys: readonly Key[];
}

async function judgedAlone(
  one: Judgable,
  { explain, skewSeconds, profile }: TwinUnder,
  signal: AbortSignal,
): Promise<Judgement> {
  const { text, keys, expected, detached, now } = one;
  const answered = await answerWith(withContent(parse(excerptOf(text)), detached), keys, signal);
  return judgeAlone({
    skewSeconds,
    ...(profile !== undefined && { profile }),
    explain,
    token: answered.token,
    signature: answered.answer,
    sighting: undefined,
    expected: expectedOf(expected),
    settings: [],
    now,
    keys,
  });
}

function withContent(token: Parsed, { text, form }: PageState['detached']): Parsed {
  if (token.kind !== 'jws' || text === '') return token;
  const detached = form === 'text' ? new TextEncoder().encode(text) : decodeBase64url(text.trim()).bytes;
  return { ...token, detached };
}

/** Why the signature of the twin does not match, by the same search. */
async function causesOf(
  { text, keyText, encoding }: Twin,
  keys: readonly Key[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const token = parse(excerptOf(text));
  const jws: Jws | undefined = token.kind === 'jws' ? token : undefined;
  if (!jws) return [];
  const question = { kind: 'signature', jws, keyText, encoding, keys, text, sightings: [], choice: 0 } as const;
  const report = await runSearch(question, signal, () => undefined);
  return report.finding?.faults.map(({ id }) => id) ?? [];
}
