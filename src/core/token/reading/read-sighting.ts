import { excerptOf, type Excerpt } from '../../text/excerpt.ts';
import { spanOf } from '../../text/span.ts';
import { leftOut, touching } from '../find/ignored-characters.ts';
import type { Seen } from '../find/sighting.ts';
import type { Wrapping } from '../find/wrapping.ts';
import type { Parsed } from '../token.ts';
import { parse } from './parse.ts';

/** A sighting, whatever leads back from its wrapping. */
interface Found extends Seen {
  readonly wrapping?: Pick<Wrapping, 'text' | 'faults'>;
}

/** The token of a sighting with what was left out of it where it was found; without a sighting, what the whole text is. */
export function readSighting(text: string, sighting: Found | undefined): Parsed {
  const parsed = parse(sighting?.excerpt ?? wholeOf(text));
  if (!sighting || parsed.kind === 'not-a-token') return parsed;
  const { excerpt, wrapping } = sighting;
  const around = wrapping?.text ?? text;
  const faults = [...(wrapping?.faults ?? []), ...leftOut(around, excerpt), ...touching(around, sighting)];
  return faults.length === 0 ? parsed : { ...parsed, faults: [...faults, ...parsed.faults] };
}

/** The text without white space at its ends. */
export function wholeOf(text: string): Excerpt {
  const start = text.length - text.trimStart().length;
  return excerptOf(text, spanOf(start, Math.max(start, text.trimEnd().length)));
}
