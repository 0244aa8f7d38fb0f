import type { Held } from './held.ts';
import { relativeWords, utcWords } from '../audit/instant.ts';
import type { Diagnostic, Gate } from '../audit/rule.ts';
import { numberOf } from '../text/json-node.ts';
import { formOf } from '../token/form.ts';
import type { Evidence } from './evidence.ts';
import type { GateView } from './outcome.ts';
import { hasLinked } from './setting.ts';
import { firstLower } from './first-lower.ts';
import { TITLES, signatureTitle } from './gate-titles.ts';

/** The four gates of a token, each by itself. The findings that reject come first. */
export function gatesOf(evidence: Evidence): readonly GateView[] {
  return [structureGate(evidence), signatureGate(evidence), timeGate(evidence), profileGate(evidence)];
}

/** What keeps a gate from passing, the worst first. */
const obstacles = (findings: readonly Diagnostic[], gate: Gate): readonly Diagnostic[] =>
  findings.filter((one) => one.gate === gate && one.effect !== 'accepts');

const stateOf = ({ effect }: Diagnostic) => (effect === 'rejects' ? 'fail' : 'warn');

const andMore = (others: readonly unknown[]): string => (others.length === 0 ? '' : `, and ${others.length} more`);

function structureGate({ token, findings }: Evidence): GateView {
  const gate = { id: 'structure', title: TITLES.structure } as const;
  const [fault, ...others] = obstacles(findings, 'structure');
  if (!fault) return { ...gate, state: 'pass', words: formOf(token) };
  const problem = firstLower(fault.title);
  return { ...gate, state: stateOf(fault), problem, words: problem + andMore(others) };
}

/** What the keys say; where they say nothing, what is wrong with the signature or the encryption whatever the key. */
function signatureGate({ token, findings, signature }: Evidence): GateView {
  const { state, words, doubt } = signature;
  const own = doubt === undefined ? {} : { problem: doubt };
  const gate = { id: 'signature', title: signatureTitle(token) } as const;
  const [fault] = obstacles(findings, 'signature');
  if (!fault || state === 'fail' || state === 'busy') return { ...gate, state, words, ...own };
  const problem = firstLower(fault.title);
  if (fault.effect === 'rejects')
    return { ...gate, state: 'fail', problem, words: state === 'unchecked' ? problem : `${words}, but: ${problem}` };
  return state === 'pass'
    ? { ...gate, state: 'warn', problem, words: `${words}, but: ${problem}` }
    : { ...gate, state, words, ...own };
}

function timeGate({ token, findings, payload, now, skewSeconds, neededSkew, expected, settings }: Evidence): GateView {
  const gate = { id: 'time', title: TITLES.time } as const;
  if (token.kind === 'jwe' && !payload) return { ...gate, ...uncheckedBecause('the claims are encrypted') };
  const claims = payload?.json?.root;
  const [exp, nbf] = [numberOf(claims, 'exp'), numberOf(claims, 'nbf')];
  const [fault] = obstacles(findings, 'time');
  if (fault) return { ...gate, state: stateOf(fault), words: timeWords(fault, { exp, nbf, now }) };
  const why = unreadableClaims({ token, findings, payload, expected });
  if (why !== undefined) return { ...gate, ...uncheckedBecause(why) };
  if (neededSkew !== undefined && neededSkew > 0 && neededSkew <= skewSeconds)
    return {
      ...gate,
      state: 'warn',
      ...leewayWords(skewSeconds, hasLinked(settings, 'clock skew') ? 'the link’s' : 'your'),
    };
  if (hasLinked(settings, 'clock') && (exp ?? nbf) !== undefined)
    return { ...gate, state: 'warn', ...linkedClockWords(now) };
  if (exp !== undefined) return { ...gate, state: 'pass', words: `expires ${relativeWords(exp, now)}` };
  return { ...gate, state: 'nothing', words: 'nothing to check: no expiry' };
}

const uncheckedBecause = (why: string): Pick<GateView, 'state' | 'words' | 'problem'> => ({
  state: 'unchecked',
  words: `not checked: ${why}`,
  problem: `its claims are not checked, because ${why}`,
});

/** Why the claims of a payload that is there cannot be checked. */
function unreadableClaims({
  token,
  findings,
  payload,
  expected,
}: Pick<Evidence, 'token' | 'findings' | 'payload' | 'expected'>): string | undefined {
  if (findings.some(({ id }) => id === 'payload-nested')) return 'the claims are in the inner token';
  if (token.kind === 'jws' && payload?.excerpt.text === '') return 'the payload is detached or empty';
  if (payload?.json?.problem) return 'the claims are damaged';
  const hasClaims = payload?.json?.root?.type === 'object';
  return !hasClaims && Object.keys(expected).length > 0 ? 'the payload has no claims' : undefined;
}

const leewayWords = (skewSeconds: number, whose: string): Pick<GateView, 'problem' | 'words'> => {
  const words = `passes only with ${whose} clock skew of ${skewSeconds} s`;
  return { words, problem: `it ${words}` };
};

const linkedClockWords = (now: number): Pick<GateView, 'problem' | 'words'> => ({
  words: `passes at the time that the link chose, ${utcWords(now)}`,
  problem: `its times are checked at a time that the link chose, ${utcWords(now)}`,
});

interface Times {
  readonly exp: number | undefined;
  readonly nbf: number | undefined;
  readonly now: number;
}

function timeWords({ id, title }: Diagnostic, { exp, nbf, now }: Times): string {
  if (id === 'expired' && exp !== undefined) return `expired ${relativeWords(exp, now)}`;
  if (id === 'not-yet-valid' && nbf !== undefined) return `not valid yet, valid ${relativeWords(nbf, now)}`;
  return firstLower(title);
}

function profileGate({ findings, held }: Evidence): GateView {
  const gate = { id: 'profile', title: TITLES.profile } as const;
  const [fault, ...others] = obstacles(findings, 'profile');
  if (!fault) return { ...gate, ...recognised(held) };
  const whose = held && !fault.isOfProfile ? `${held.profile.title}: ` : '';
  const problem = firstLower(fault.title);
  return { ...gate, state: stateOf(fault), problem, words: whose + problem + andMore(others) };
}

/** It passes as what it is known to be; of a guess nothing can be required. */
function recognised(held: Held | undefined): Pick<GateView, 'state' | 'words'> {
  if (!held) return { state: 'nothing', words: 'no profile recognised' };
  if (!held.isPinned && held.recognition?.sureness === 'guess')
    return { state: 'nothing', words: `perhaps ${held.profile.noun}` };
  return { state: 'pass', words: held.profile.title };
}
