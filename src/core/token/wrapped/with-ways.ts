import type { Sighting } from '../find/sighting.ts';
import type { PlainlyWrapped } from './find-wrapped.ts';
import { wrappingFrom } from './wrapping-from.ts';

/** The same sighting with the functions of its wrapping, the ways back to the text. */
export const withWays = ({ wrapping, ...sighting }: PlainlyWrapped): Sighting => ({
  ...sighting,
  ...(wrapping && { wrapping: wrappingFrom(wrapping) }),
});
