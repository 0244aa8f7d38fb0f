import { momentNow } from '../page/clock.ts';
import { setClaim } from './claim-edits.ts';

/** Seconds by which a time is moved at a click. */
export type Shift = 3600 | 86_400;

/** Whether more time for a claim is counted from the present: an hour more of a token that has expired does not mean yesterday. */
export const startsNow = (name: string, seconds: number, now: number): boolean => name === 'exp' && seconds < now;

/** Moves the time of a claim into the future; `seconds` is what it tells now, since 1970. */
export function shiftClaim(place: number, name: string, seconds: number, by: Shift): void {
  const now = momentNow();
  setClaim(place, String((startsNow(name, seconds, now) ? now : seconds) + by));
}

export const setClaimToNow = (place: number): void => setClaim(place, String(momentNow()));
