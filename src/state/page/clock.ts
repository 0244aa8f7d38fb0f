import { atom, computed, onMount } from 'nanostores';
import { everySecond, nowInSeconds } from '../../browser/clock.ts';

/** Seconds since 1970; ticks while somebody listens. */
export const $clock = atom(nowInSeconds());

onMount($clock, () => {
  $clock.set(nowInSeconds());
  return everySecond(() => $clock.set(nowInSeconds()));
});

/** The moment as of which tokens are judged, where it is not the present. */
export const $asOf = atom<number | undefined>(undefined);

export function setAsOf(seconds: number | undefined): void {
  $asOf.set(seconds);
}

/** The moment as of which everything is said: the present, or the one that was chosen. */
export const $now = computed([$clock, $asOf], (clock, asOf) => asOf ?? clock);

/** The present, for what is made or judged at this moment. */
export const momentNow = (): number => nowInSeconds();
