import type { PlainlyWrapped } from '../wrapped/find-wrapped.ts';
import { placeLine } from './place-line.ts';
import { findInFile } from './with-places.ts';

/** Characters kept on each side of a token, as many as rules look at (see `Around`). */
const [mostBefore, mostAfter] = [400, 300];
/** What may be another token, or the rest of one, so that it must not be found a second time. */
const long = /[\w.~%+/=-]{40,}/g;

/**
 * The tokens of a long file, each with what is right around it and below a line that says where it was; undefined where that is not much
 * shorter than the file. In it, the same tokens are found in the same places.
 */
export function extractOf(file: string, sightings: readonly PlainlyWrapped[]): string | undefined {
  const whole = sightings.map((sighting) => pieceOf(sighting, around(file, sighting))).join('\n');
  if (whole.length > file.length / 2) return undefined;
  const isSame = findInFile(whole).map(textOf).join(' ') === sightings.map(textOf).join(' ');
  return isSame ? whole : sightings.map((sighting) => pieceOf(sighting, textOf(sighting))).join('\n');
}

const textOf = ({ excerpt }: PlainlyWrapped): string => excerpt.text;

function pieceOf({ context, within, wrapping }: PlainlyWrapped, piece: string): string {
  const words = [within, wrapping?.way].filter((one) => one !== undefined).join(', ');
  return `${placeLine({ context, ...(words !== '' && { within: words }) })}\n${piece}\n`;
}

/** The token as it is in the file, with what is around it. */
function around(file: string, { excerpt: { span }, wrapping }: PlainlyWrapped): string {
  const text = wrapping?.text ?? file;
  const before = text.slice(Math.max(0, span.start - mostBefore), span.start);
  const after = text.slice(span.end, span.end + mostAfter);
  const last = [...before.matchAll(long)].at(-1);
  const next = after.search(long);
  return [
    last ? before.slice(last.index + last[0].length) : before,
    text.slice(span.start, span.end),
    next < 0 ? after : after.slice(0, next),
  ].join('');
}
