import type { Sighting } from '../token/find/sighting.ts';

/** Characters: no message is shorter. */
const shortest = 8;

/** The pasted text without its tokens; undefined where that is too short to be a message. */
export function textAround(text: string, sightings: readonly Sighting[]): string | undefined {
  const spans = sightings.map(({ excerpt }) => excerpt.span).toSorted((one, other) => one.start - other.start);
  const pieces: string[] = [];
  let end = 0;
  for (const span of spans) {
    pieces.push(text.slice(end, Math.max(span.start, end)));
    end = Math.max(end, span.end);
  }
  const around = [...pieces, text.slice(end)].join('…');
  return around.replaceAll(/[\s…]/g, '').length < shortest ? undefined : around;
}
