import { computed } from 'nanostores';
import type { Diagnostic, Gate } from '../../core/audit/rule.ts';
import { referenceAddress, referenceText } from '../../core/registry/specifications.ts';
import { $circumstances, $expected } from '../circumstances/circumstances.ts';
import { $diagnostics } from './diagnostics.ts';
import { $explanations } from '../circumstances/explanations.ts';
import { $gates } from './gates.ts';
import { $inner } from '../making/inner.ts';
import { $received } from '../token/parts.ts';
import { $held, type Held } from '../circumstances/profile.ts';
import { $signatureView, type SignatureView } from '../verdicts/signature-view.ts';

/** One sentence on what a strict server would do, and which gate would stop it first. */
export const $strictServer = computed(
  [$gates, $expected, $explanations, $inner],
  (gates, { issuer, audience }, explain, inner) => {
    const isMeantKnown = issuer !== undefined && audience !== undefined;
    return explain?.strictServer(gates, { isMeantKnown, isOuter: inner !== undefined }) ?? '';
  },
);

/** The smallest clock skew that would let a token pass that its times keep from passing; undefined where there is none. */
export const $helpfulSkew = computed(
  [$received, $circumstances, $explanations],
  (payload, { now, skewSeconds }, explain) => {
    const skew = payload && explain?.smallestSkew(payload, now);
    return skew !== undefined && skew > skewSeconds && skew <= mostHelpful ? skew : undefined;
  },
);

/** Beyond a day no clock is to blame. */
const mostHelpful = 86_400;

/** A ground on which a gate stands as it does. */
export interface Reason {
  readonly title: string;
  readonly text: string;
  readonly reference?: string | undefined;
  readonly address?: string | undefined;
}

/** Why each gate stands as it does. */
export const $reasons = computed([$diagnostics, $signatureView, $held], reasonsOf);

/** The same of any token. */
export function reasonsOf(
  diagnostics: readonly Diagnostic[] | undefined,
  signature: SignatureView,
  held: Held | undefined,
): ReadonlyMap<Gate, readonly Reason[]> {
  const own = (gate: Gate): readonly Reason[] => (diagnostics ?? []).filter((one) => one.gate === gate).map(reasonOf);
  const verdict = { title: signature.title, text: [signature.text, ...signature.notes].join(' ') };
  return new Map<Gate, readonly Reason[]>([
    ['structure', own('structure')],
    ['signature', [verdict, ...own('signature')]],
    ['time', own('time')],
    ['profile', [...(held ? [recognitionOf(held)] : []), ...own('profile')]],
  ]);
}

/** As what the token is judged, and why. */
function recognitionOf({ profile, isPinned, recognition }: Held): Reason {
  const reasons = recognition?.reasons.join('; ') ?? '';
  const grounds = reasons === '' ? 'Nothing in it speaks for that.' : `Speaks for it: ${reasons}.`;
  return {
    title: isPinned ? `Held against: ${profile.title}` : `Recognised: ${profile.title}`,
    text: `${isPinned ? 'Chosen by you. ' : recognition?.sureness === 'guess' ? 'A guess. ' : ''}${grounds} Its requirements are on the conformance sheet, under Profile.`,
    reference: referenceText(profile.reference),
    address: referenceAddress(profile.reference),
  };
}

const reasonOf = ({ title, message, reference, address }: Diagnostic): Reason => ({
  title,
  text: message,
  reference,
  address,
});
