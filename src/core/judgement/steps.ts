import type { Evidence } from './evidence.ts';
import type { Outcome } from './outcome.ts';
import type { JudgedFinding } from './repair.ts';
import type { Remedy } from '../autopsy/report.ts';
import { numberOf } from '../text/json-node.ts';
import type { Fix } from '../text/result.ts';

/** Something to do next. What it says is ready to show; `kind` says which button goes with it. */
export type Step =
  | { readonly kind: 'repair'; readonly text: string; readonly fix: Fix }
  | { readonly kind: 'apply-remedy'; readonly text: string; readonly remedy: Remedy }
  | { readonly kind: 'add-key' | 'enter-password' | 'change-key'; readonly text: string }
  | { readonly kind: 'add-content' | 'open-inner' | 're-sign' | 'set-expected' | 'new-token'; readonly text: string }
  /** Seconds. */
  | { readonly kind: 'allow-skew'; readonly text: string; readonly seconds: number }
  /** The moment before the token expired, or the first at which it is valid, in seconds since 1970-01-01T00:00:00Z. */
  | { readonly kind: 'check-as-of'; readonly text: string; readonly seconds: number };

interface StepEvidence extends Pick<
  Evidence,
  'signature' | 'expected' | 'holdsToken' | 'skewSeconds' | 'neededSkew' | 'payload'
> {
  readonly outcome: Outcome;
  readonly findings: readonly JudgedFinding[];
  /** The payload is a JSON object. */
  readonly hasClaims: boolean;
}

/** Leeways that deployments use, in seconds; RFC 7519 §4.1.4 allows "usually no more than a few minutes". */
const LEEWAYS = [60, 120, 300] as const;

/** What to do next, best first: what repairs the text, then what the keys need, then what the times and the recipient need. */
export function stepsOf(evidence: StepEvidence): readonly Step[] {
  if (evidence.outcome === 'no-token' || evidence.outcome === 'pending') return [];
  return [
    ...remedies(evidence),
    ...repairs(evidence),
    ...keySteps(evidence),
    ...timeSteps(evidence),
    ...lastSteps(evidence),
  ];
}

/** What makes the token verify comes first: it was carried out, and the signature matched. */
function remedies({ signature: { autopsy } }: StepEvidence): readonly Step[] {
  const remedy = autopsy?.status === 'done' ? autopsy.report.finding?.remedy : undefined;
  return remedy ? [{ kind: 'apply-remedy', text: '', remedy }] : [];
}

function repairs({ findings, signature }: StepEvidence): readonly Step[] {
  // Half a repair helps nobody; and a smaller one would not make the signature match.
  const isForbidden = findings.some(({ finding, repair }) => finding.fix && !repair);
  if (isForbidden) return [];
  const isHopeless = signature.kind === 'mismatched';
  return findings.flatMap(({ finding, repair }) =>
    repair && (finding.effect === 'rejects' || (finding.effect === 'may-reject' && !isHopeless))
      ? [{ kind: 'repair', text: repair.fix.label, fix: repair.fix } as const]
      : [],
  );
}

/** A key helps only where it is the key that is missing: nothing asks for one that is already there. */
function keySteps({ signature, outcome }: StepEvidence): readonly Step[] {
  switch (signature.kind) {
    case 'no-key':
      return outcome === 'rejected' ? [] : [{ kind: 'add-key', text: signature.text }];
    case 'key-locked':
      return [{ kind: 'enter-password', text: signature.text }];
    case 'no-fitting-key':
    case 'unusable-key':
    case 'key-unreadable':
      return [{ kind: 'change-key', text: signature.text }];
    case 'detached-payload':
      return [{ kind: 'add-content', text: 'Add the detached payload.' }];
    case 'edited':
      return [{ kind: 're-sign', text: 'Re-sign the token.' }];
    default:
      return [];
  }
}

function timeSteps({ findings, skewSeconds, neededSkew, signature, payload }: StepEvidence): readonly Step[] {
  const isLate = findings.some(({ finding }) => finding.gate === 'time' && finding.effect === 'rejects');
  if (!isLate) return [];
  const seconds = leewayFor(neededSkew);
  const has = (id: string): boolean => findings.some(({ finding }) => finding.id === id);
  // Only where the times are the one reason: skew helps against nothing else.
  const isOnlyTime = findings.every(({ finding: { effect, id } }) => effect !== 'rejects' || late.has(id));
  const isAlone = isOnlyTime && signature.state !== 'fail' && !has('time-order');
  const isHelped = seconds !== undefined && seconds > skewSeconds && isAlone;
  // The time of a token that is damaged or forged is no cause.
  const isDamaged = signature.state === 'fail' || findings.some(({ finding }) => isAboutForm(finding));
  return [
    ...(isHelped
      ? [{ kind: 'allow-skew', seconds, text: `Within ${seconds} seconds of clock skew, it would pass.` } as const]
      : []),
    ...(has('expired')
      ? [...(isDamaged ? [] : beforeExpiry(payload)), { kind: 'new-token', text: 'Request a new token.' } as const]
      : []),
    ...(has('not-yet-valid') && !isDamaged ? fromStart(payload) : []),
  ];
}

const isAboutForm = ({ effect, gate }: JudgedFinding['finding']): boolean =>
  effect === 'rejects' && (gate === 'structure' || gate === 'signature');

/** What the token was worth while it was valid tells whether its expiry is the one cause. None where it never was. */
function beforeExpiry(payload: Evidence['payload']): readonly Step[] {
  const claims = payload?.json?.root;
  const [exp, nbf = 0, iat = 0] = ['exp', 'nbf', 'iat'].map((name) => numberOf(claims, name));
  const seconds = exp === undefined ? 0 : Math.ceil(exp) - 1;
  return seconds > Math.max(nbf, iat, 0) && seconds <= LATEST ? [{ kind: 'check-as-of', text: '', seconds }] : [];
}

/** What it will be worth once it is valid. */
function fromStart(payload: Evidence['payload']): readonly Step[] {
  const seconds = Math.ceil(numberOf(payload?.json?.root, 'nbf') ?? 0);
  return seconds > 0 && seconds <= LATEST ? [{ kind: 'check-as-of', text: '', seconds }] : [];
}

/** The end of the year 9999, in seconds since 1970-01-01T00:00:00Z. */
const LATEST = 253_402_300_799;

/** Findings that a clock skew can make disappear. */
const late: ReadonlySet<string> = new Set(['expired', 'not-yet-valid']);

/** The smallest usual leeway that is enough; undefined where none is, as no clock is five minutes wrong. */
function leewayFor(neededSkew: number | undefined): number | undefined {
  if (neededSkew === undefined || neededSkew <= 0) return undefined;
  return LEEWAYS.find((seconds) => seconds >= neededSkew);
}

function lastSteps({ outcome, expected, holdsToken, hasClaims }: StepEvidence): readonly Step[] {
  if (holdsToken && outcome !== 'rejected')
    return [{ kind: 'open-inner', text: 'Open the token inside to check its claims.' }];
  const isMeant = expected.issuer !== undefined && expected.audience !== undefined;
  return outcome === 'looks-valid' && hasClaims && !isMeant
    ? [{ kind: 'set-expected', text: 'Enter the issuer and audience that your API expects.' }]
    : [];
}
