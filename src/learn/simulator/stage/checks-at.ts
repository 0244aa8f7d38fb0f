import type { Happening } from '../engine/happening.ts';

/** A step in which somebody checks something. */
export interface Checking {
  readonly index: number;
  readonly happening: Happening;
}

/**
 * The checks that belong to a step: its own; of a request those that its receiver makes of it; of an answer those that led
 * to it.
 */
export function checksAt(story: readonly Happening[], at: number): Checking | undefined {
  const current = story[at];
  if (!current) return undefined;
  if (current.checks) return { index: at, happening: current };
  if (current.from === current.to) return undefined;
  if (current.status !== undefined) return checkingIn(story, at - 1, current.from);
  const end = story.findIndex(({ from, to }, index) => index > at && from === current.to && to === current.from);
  const stop = end < 0 ? story.length : end;
  const index = story.findIndex(
    ({ from, to, checks }, one) => one > at && one < stop && checks && from === current.to && to === from,
  );
  return checkingIn(story, index, current.to);
}

function checkingIn(story: readonly Happening[], index: number, actor: string): Checking | undefined {
  const happening = story[index];
  return happening?.checks && happening.from === actor ? { index, happening } : undefined;
}
