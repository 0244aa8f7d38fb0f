import { atom } from 'nanostores';
import { onMissingPart } from '../../browser/missing-parts.ts';

/** Whether a part of Jotter that comes on demand did not come, as without a network. */
export const $isMissing = atom(false);

/** Counts how often what did not come was asked for anew. */
export const $attempt = atom(0);

export function startMissing(): void {
  onMissingPart(() => $isMissing.set(true));
}

export function dismissMissing(): void {
  $isMissing.set(false);
}

export function tryAgain(): void {
  $isMissing.set(false);
  $attempt.set($attempt.get() + 1);
}
