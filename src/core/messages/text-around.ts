import { gapsOf } from '../token/find/may-be-wrapped.ts';
import type { Sighting } from '../token/find/sighting.ts';
import { placesInPaste } from '../token/find/wrapping.ts';

/** Characters: no message is shorter. */
const shortest = 8;

/** The pasted text without its tokens; undefined where that is too short to be a message. */
export function textAround(text: string, sightings: readonly Sighting[]): string | undefined {
  const places = sightings.flatMap(({ excerpt, wrapping }) => placesInPaste(wrapping, excerpt.span));
  const around = gapsOf(text, places)
    .map(({ start, end }) => text.slice(start, end))
    .join('…');
  return around.replaceAll(/[\s…]/g, '').length < shortest ? undefined : around;
}
