import { atom, onMount } from 'nanostores';
import { everySecond, nowInSeconds } from '../browser/clock.ts';

/** Seconds since 1970; ticks while somebody listens. */
export const $now = atom(nowInSeconds());

onMount($now, () => {
  $now.set(nowInSeconds());
  return everySecond(() => $now.set(nowInSeconds()));
});
