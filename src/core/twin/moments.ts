import { secondsOf, writtenOf } from '../text/calendar.ts';
import type { Chance } from './letters.ts';

/** Seconds, milliseconds and microseconds of this century's tokens; a moment keeps the unit in which it is written. */
const units: readonly (readonly [scale: number, digits: number])[] = [
  [1, 10],
  [1e3, 13],
  [1e6, 16],
];

/** The same number of seconds later, as it was written; undefined where it is no likely moment of our time. */
export function movedMoment(written: string, shift: number): string | undefined {
  const [, whole = '', fraction = ''] = /^(\d+)(\.\d+)?$/.exec(written) ?? [];
  const scale = units.find(([, digits]) => digits === whole.length)?.[0];
  if (scale === undefined) return undefined;
  const moved = Number(whole) + shift * scale;
  return moved > 0 && Number.isSafeInteger(moved) ? `${moved}${fraction.replaceAll(/\d/g, '5')}` : undefined;
}

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:([T ])(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

const two = (value: number): string => String(value).padStart(2, '0');

/** The same of a text of ISO 8601, in its own time zone; undefined for any other text. */
export function movedDate(text: string, shift: number): string | undefined {
  const found = iso.exec(text);
  if (!found) return undefined;
  const [, year, month, day, gap, hours = '0', minutes = '0', second, fraction = '', zone = ''] = found;
  const [y, m, d, h, min, s] = [year, month, day, hours, minutes, second ?? '0'].map(Number);
  const time = secondsOf({
    year: y ?? 0,
    month: m ?? 0,
    day: d ?? 0,
    hours: h ?? 0,
    minutes: min ?? 0,
    seconds: s ?? 0,
  });
  if (time === undefined) return undefined;
  const moved = writtenOf(time + shift);
  const date = `${String(moved.year).padStart(4, '0')}-${two(moved.month)}-${two(moved.day)}`;
  if (gap === undefined) return date;
  const clock = `${two(moved.hours)}:${two(moved.minutes)}${second === undefined ? '' : `:${two(moved.seconds)}`}`;
  return `${date}${gap}${clock}${fraction.replaceAll(/\d/g, '5')}${zone}`;
}

/** Another day in place of one that is no moment of a token, such as a date of birth: a shift would tell it. */
export function otherDate(text: string, chance: Chance): string | undefined {
  const found = iso.exec(text);
  if (!found) return undefined;
  const some = (least: number, count: number): number => least + Math.floor(chance() * count);
  return `${some(1950, 60)}-${two(some(1, 12))}-${two(some(1, 28))}${text.slice(10).replaceAll(/\d\d/g, () => two(some(0, 24)))}`;
}

/** Whether a member of that name holds a moment, in the words of most who name their own. */
export const isTimeName = (name: string | undefined): boolean =>
  name !== undefined &&
  (/(?:^|_)(?:exp|iat|nbf|time|at|since|until|expires)$/i.test(name) || /(?:Time|At)$/.test(name));
