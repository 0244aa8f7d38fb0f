import type { Sighting } from '../find/sighting.ts';
import { findWrapped, type PlainlyWrapped } from './find-wrapped.ts';
import { wrappingFrom } from './wrapping-from.ts';

/** All tokens of a text (see `findWrapped`), with the ways back from their wrappings to the paste. */
export const withWrapped = (text: string, found?: readonly Sighting[]): readonly Sighting[] =>
  findWrapped(text, found).map(withWays);

/** The same sighting with the functions of its wrapping. */
export const withWays = ({ wrapping, ...sighting }: PlainlyWrapped): Sighting => ({
  ...sighting,
  ...(wrapping && { wrapping: wrappingFrom(wrapping) }),
});
