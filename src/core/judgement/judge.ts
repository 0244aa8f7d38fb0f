import type { Held } from './held.ts';
import { referenceAddress, referenceText } from '../registry/specifications.ts';
import type { Diagnostic, Gate } from '../audit/rule.ts';
import { spanOf, type Span } from '../text/span.ts';
import type { Parsed } from '../token/token.ts';
import type { Answer } from './answer.ts';
import type { Evidence } from './evidence.ts';
import { gatesOf } from './gates.ts';
import { headline } from './headline.ts';
import type { Judgement, Reason } from './judgement.ts';
import type { GateView, Outcome } from './outcome.ts';
import { hasLinkedTime } from './setting.ts';
import { notAToken } from './not-a-token.ts';
import { problemsOf } from './problems.ts';
import { repairOf, type JudgedFinding } from './repair.ts';
import { stepsOf } from './steps.ts';

/** The one judgement of a token: every place that says something about it reads it here. Pure; never throws. */
export function judge(evidence: Evidence): Judgement {
  const { token, signature } = evidence;
  if (token.kind === 'not-a-token') return notAToken(token, signature);
  const findings = tellingOf(evidence)
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map((finding): JudgedFinding => {
      const repair = repairOf(finding, token, signature);
      return { finding, ...(repair && { repair }) };
    });
  const ordered = findings.map(({ finding }) => finding);
  const gates = gatesOf({ ...evidence, findings: ordered });
  const hasClaims = evidence.payload?.json?.root?.type === 'object';
  const outcome = outcomeOf(gates, evidence);
  const reasons = reasonsOf(evidence, ordered);
  const problems = problemsOf(reasons, findings, signature);
  return {
    outcome,
    headline: headline({ ...evidence, outcome, gates, hasClaims }),
    furtherProblems: outcome === 'rejected' ? Math.max(problems.length - 1, 0) : 0,
    problems,
    gates,
    signature,
    reasons,
    findings,
    steps: stepsOf({ ...evidence, outcome, findings, hasClaims }),
  };
}

/** After an edit the old signature is wrong in any case, and how its characters are wrong tells nothing. */
function tellingOf({ token, signature, findings }: Evidence): readonly Diagnostic[] {
  if (signature.kind !== 'edited') return findings;
  const { start, end } = signatureSpan(token);
  return findings.filter(({ gate, span }) => gate !== 'signature' || span.start < start || span.end > end);
}

/** Rejected as soon as one gate fails; valid only where each passes or has nothing to check, and the signature matches. */
function outcomeOf(gates: readonly GateView[], { settings }: Pick<Evidence, 'settings'>): Outcome {
  if (gates.some(({ state }) => state === 'busy')) return 'pending';
  if (gates.some(({ state }) => state === 'fail')) return 'rejected';
  const isProven = gates.some(({ id, state }) => id === 'signature' && state === 'pass') && !hasLinkedTime(settings);
  return isProven && gates.every(({ state }) => state === 'pass' || state === 'nothing') ? 'looks-valid' : 'undecided';
}

const gateOrder: readonly Gate[] = ['structure', 'signature', 'time', 'profile'];
const effectOrder: readonly Diagnostic['effect'][] = ['rejects', 'may-reject', 'accepts'];
const severityOrder: readonly Diagnostic['severity'][] = ['error', 'warning', 'info', 'hint'];

/** What rejects first; within that by gate, in the order in which a recipient checks them. A stable sort keeps the order of the paste. */
const rankOf = ({ id, effect, gate, severity }: Diagnostic): number =>
  effectOrder.indexOf(effect) * 100 +
  severityOrder.indexOf(severity) * 10 +
  gateOrder.indexOf(gate) -
  (causes.has(id) ? 0.5 : 0);

/** What goes first in its gate: faults that explain others, because what is cut off cannot be read, and times, which nothing else can mend. */
const causes: ReadonlySet<string> = new Set([
  'part-count',
  'ellipsis',
  'header-missing',
  'header-cut',
  'expired',
  'not-yet-valid',
]);

function reasonsOf(evidence: Evidence, findings: readonly Diagnostic[]): readonly Reason[] {
  const { signature, held } = evidence;
  const own = ownReason(signature, signatureSpan(evidence.token));
  const all = [own, ...findings.map(reasonOf), ...(held ? [recognitionOf(held)] : [])];
  return all.toSorted((one, other) => reasonRank(one) - reasonRank(other));
}

const reasonRank = ({ effect, gate }: Reason): number => effectOrder.indexOf(effect) * 10 + gateOrder.indexOf(gate);

/** What the keys say, as a reason of its gate. */
const ownReason = ({ state, title, text, notes }: Answer, span: Span): Reason => ({
  gate: 'signature',
  effect: state === 'fail' ? 'rejects' : state === 'warn' ? 'may-reject' : 'accepts',
  title,
  text: [text, ...notes].join(' '),
  span,
});

function signatureSpan(token: Parsed): Span {
  if (token.kind === 'not-a-token') return spanOf(0, 0);
  if (token.kind === 'jwe') return token.tag.excerpt.span;
  return (token.kind === 'sd-jwt' ? token.issuerJwt : token).signature.excerpt.span;
}

const reasonOf = ({ gate, effect, title, message, span, missing, reference, address }: Diagnostic): Reason => ({
  gate,
  effect,
  title,
  text: message,
  span,
  missing,
  reference,
  address,
});

/** Which profile the token is checked against, and why. */
function recognitionOf({ profile, isPinned, recognition }: Held): Reason {
  const reasons = recognition?.reasons.join('; ') ?? '';
  const grounds = reasons === '' ? 'Nothing in the token points to it.' : `Detected because: ${reasons}.`;
  const how = isPinned ? 'You chose it. ' : recognition?.sureness === 'guess' ? 'This is a guess. ' : '';
  return {
    gate: 'profile',
    effect: 'accepts',
    title: isPinned ? `Checked against: ${profile.title}` : `Detected: ${profile.title}`,
    text: `${how}${grounds} Its requirements are on the conformance sheet, under Profile.`,
    span: spanOf(0, 0),
    reference: referenceText(profile.reference),
    address: referenceAddress(profile.reference),
  };
}
