import type { Seen } from '../find/sighting.ts';

type Place = Pick<Seen, 'within' | 'context'>;

const mark = '──';
const notation = /^── (?:([^─]{1,400}) ── )?([^─]{1,200}) ──$/;

/** The line that says in an extract where the token after it was: "── request 12, GET https://… ── Authorization header ──". */
export const placeLine = ({ within, context }: Place): string =>
  `${mark} ${within === undefined ? '' : `${plain(within)} ${mark} `}${plain(context)} ${mark}`;

const plain = (words: string): string => words.replace(/[\n\r─]/g, ' ').slice(0, 200);

/** What the last such line before an offset says. */
export function placeLineBefore(text: string, offset: number): Place | undefined {
  const before = text.slice(Math.max(0, offset - 2_000), offset);
  const at = before.lastIndexOf(`${mark}\n`);
  if (at < 0) return undefined;
  const start = before.lastIndexOf('\n', at) + 1;
  const [match, within, context] = notation.exec(before.slice(start, at + mark.length)) ?? [];
  if (match === undefined || context === undefined) return undefined;
  return { context, ...(within !== undefined && { within }) };
}
