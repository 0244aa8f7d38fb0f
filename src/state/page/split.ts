import { atom } from 'nanostores';
import { recall, remember } from '../../browser/remembered.ts';
import { showSplit } from '../../browser/show-split.ts';

/** The share of the width that the token has, in percent: what somebody chose, and undefined for the usual one. */
export const $split = atom<number | undefined>(undefined);

export const splitRange = { least: 25, most: 60 } as const;

/** Takes up what was remembered. */
export function startSplit(): void {
  const stored = Number(recall('split') ?? 'none');
  if (stored >= splitRange.least && stored <= splitRange.most) show(stored);
}

function show(percent: number | undefined): void {
  $split.set(percent);
  showSplit(percent);
}

/** Undefined goes back to the usual width. */
export function setSplit(percent: number | undefined): void {
  const { least, most } = splitRange;
  const kept = percent === undefined ? undefined : Math.round(Math.min(most, Math.max(least, percent)) * 10) / 10;
  show(kept);
  remember('split', kept === undefined ? undefined : String(kept));
}
