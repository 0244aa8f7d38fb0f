import { mostFileTokens, mostTokens } from '../../text/work-caps.ts';
import { findTokens } from '../find/find.ts';
import { tellsPlaces } from '../find/tells-places.ts';
import type { Sighting } from '../find/sighting.ts';
import { findWrapped, type PlainlyWrapped } from '../wrapped/find-wrapped.ts';
import type { PlainWrapping } from '../find/wrapping.ts';
import { withWays } from '../wrapped/with-ways.ts';
import { jsonLeaves } from './json-leaves.ts';
import { leafWords } from './leaf-words.ts';
import { placeLineBefore } from './place-line.ts';
import { xmlPlaces } from './xml-places.ts';
import { yamlLeaf } from './yaml-leaf.ts';

/** All tokens of a text (see `findWrapped`), each with the request, the user or the entry of the file that it is in. */
export function findPlaced(text: string, found?: readonly Sighting[], most = mostTokens): readonly PlainlyWrapped[] {
  const placed = findWrapped(text, found, most).map((sighting) => ({ sighting, offset: offsetOf(sighting) }));
  // Elsewhere, those behind an encoding come later, and must not change the numbers of the others.
  const inOrder = tellsPlaces(text) ? placed.toSorted((one, other) => one.offset - other.offset) : placed;
  const wordsAt = placesIn(
    text,
    placed.map(({ offset }) => offset),
  );
  return inOrder.map(({ sighting, offset }) => {
    const noted = placeLineBefore(text, offset);
    const within = wordsAt(offset);
    return noted ? { ...sighting, ...noted } : within === undefined ? sighting : { ...sighting, within };
  });
}

/** All tokens of a file, or of another long text. */
export const findInFile = (
  text: string,
  found: readonly Sighting[] = findTokens(text, mostFileTokens),
): readonly PlainlyWrapped[] => findPlaced(text, found, mostFileTokens);

/** The same with the ways back from their wrappings to the text. */
export const withPlaces = (text: string, found?: readonly Sighting[]): readonly Sighting[] =>
  findPlaced(text, found).map(withWays);

/** Where a token begins in the text itself, or the outermost wrapping that it is in. */
function offsetOf({ excerpt, wrapping }: PlainlyWrapped): number {
  let outermost: PlainWrapping | undefined = wrapping;
  while (outermost?.outer) outermost = outermost.outer;
  return outermost?.pieces[0]?.start ?? excerpt.span.start;
}

function placesIn(text: string, offsets: readonly number[]): (offset: number) => string | undefined {
  if (/^[\s\uFEFF]*[{[]/.test(text)) {
    const sorted = offsets.toSorted((one, other) => one - other);
    const leaves = jsonLeaves(text, sorted);
    return (offset) => {
      const leaf = leaves.get(offset);
      return leaf && leafWords(leaf);
    };
  }
  if (text.includes('<item>')) return xmlPlaces(text);
  return (offset) => netrcWords(text, offset) ?? yamlWords(text, offset);
}

/** The entry of a .netrc file, in which the token is the password. */
function netrcWords(text: string, offset: number): string | undefined {
  const before = text.slice(Math.max(0, offset - 600), offset);
  const entry = before.slice(Math.max(0, before.lastIndexOf('machine ')));
  const host = /^machine\s+(\S{1,200})\s+(?:(?:login|account)\s+\S{1,200}\s+){0,2}password\s+["']?$/.exec(entry)?.[1];
  return host === undefined ? undefined : `.netrc machine ${host}`;
}

function yamlWords(text: string, offset: number): string | undefined {
  const leaf = yamlLeaf(text, offset);
  return leaf && leafWords(leaf);
}
