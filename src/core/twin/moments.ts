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

const iso = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** The same of a text of ISO 8601; undefined for any other text. */
export function movedDate(text: string, shift: number): string | undefined {
  if (!iso.test(text)) return undefined;
  const moved = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text.replace(' ', 'T')) + shift * 1000;
  if (!Number.isFinite(moved)) return undefined;
  const [date = '', clock = ''] = new Date(moved).toISOString().split('T');
  return text.length === 10
    ? date
    : `${date}${text[10] ?? ''}${clock.slice(0, 8)}${text.slice(19).replaceAll(/^\.\d+/g, '')}`;
}

/** Whether a member of that name holds a moment, in the words of most who name their own. */
export const isTimeName = (name: string | undefined): boolean =>
  name !== undefined &&
  (/(?:^|_)(?:exp|iat|nbf|time|at|since|until|expires)$/i.test(name) || /(?:Time|At|Date)$/.test(name));
