import { utcWords } from './instant.ts';

const day = 86_400;

/** For a button: "11:02" on the day of `now`, else "28 Nov 2026", in UTC. Both in seconds since 1970-01-01T00:00:00Z. */
export function shortMoment(seconds: number, now: number): string {
  const [date = '', clock = ''] = utcWords(seconds).split(', ');
  const isToday = Math.floor(seconds / day) === Math.floor(now / day);
  return isToday && clock !== '' ? clock.slice(0, 'hh:mm'.length) : date;
}
