import { mostJudged, mostReadAtOnce } from '../../text/work-caps.ts';
import type { Sighting } from './sighting.ts';

/**
 * The tokens of one paste that are judged and compared without being chosen: the first ones, as many as `mostJudged` and as are read
 * between two frames together.
 */
export function judgedTokens(sightings: readonly Sighting[]): readonly Sighting[] {
  let length = 0;
  return sightings.slice(0, mostJudged).filter(({ excerpt }) => (length += excerpt.text.length) <= mostReadAtOnce);
}
