import { memo } from '../../text/memo.ts';
import type { Part } from '../../token/part/part.ts';
import type { Parsed } from '../../token/token.ts';
import { disclosureContent } from '../../token/sd-jwt/disclosure-content.ts';
import { readablePayloadOf } from '../found.ts';
import { pathOf, placesIn, type Place } from '../words/places.ts';

/** A text, or a number of three digits at least, that whoever sees the token can read. */
export interface ReadableText {
  readonly place: Place;
  /** Of a number, as written. Long ones are cut. */
  readonly text: string;
  readonly isNumber: boolean;
  /** Of the innermost member that it belongs to, without capitals and punctuation: "clientsecret"; may be empty. */
  readonly name: string;
  /** How many members it lies inside of. */
  readonly depth: number;
  /** It was disclosed of an SD-JWT, on purpose. */
  readonly isDisclosed: boolean;
  /** For a sentence: "address.country". */
  path(): string;
}

const longest = 20_000;

/** Every text and number of a signed payload and of what was disclosed; nothing of an encrypted token. */
export const readableTexts = memo((token: Parsed): readonly ReadableText[] => {
  const payload = readablePayloadOf(token);
  const disclosures = token.kind === 'sd-jwt' ? token.disclosures : [];
  const texts: ReadableText[] = [];
  for (const place of placesIn(payload)) addText(texts, place);
  for (const part of disclosures) addDisclosure(texts, part);
  return texts;
});

/** Those with a character that is none of a word or number: most tokens hold few, and most of what leaks has one. */
export const oddTexts = memo((token: Parsed) => readableTexts(token).filter(({ text }) => /[^\w .,-]|-{5}/.test(text)));

function addDisclosure(texts: ReadableText[], part: Part): void {
  const { name, value } = disclosureContent(part);
  const root = part.json?.root;
  const salt = root?.type === 'array' ? root.items[0] : undefined;
  for (const place of placesIn(part)) {
    if (place.node === salt || place.node === name || place.node === root) continue;
    const isOfClaim = place.node === value || outermost(place).node === value;
    addText(texts, place, isOfClaim ? name?.value : undefined);
  }
}

function outermost(place: Place): Place {
  let at = place;
  while (at.parent?.parent) at = at.parent;
  return at;
}

/** The text or number at a place; `claim` is the name that a disclosure gives it. */
function addText(texts: ReadableText[], place: Place, claim?: string): void {
  const { node, part } = place;
  if (node.type !== 'string' && node.type !== 'number') return;
  // Shorter ones are counts and flags, and there may be very many.
  if (node.type === 'number' && node.written.length < 3) return;
  let name: string | undefined;
  let depth = 0;
  for (let at: Place | undefined = place; at; at = at.parent) {
    if (!at.name) continue;
    name ??= at.name.value;
    depth++;
  }
  // Digests of what is not disclosed say nothing (RFC 9901 §4.2.4).
  if (name === '_sd' || name === '...') return;
  texts.push({
    place,
    text:
      node.type === 'number' ? node.written : node.value.length > longest ? node.value.slice(0, longest) : node.value,
    isNumber: node.type === 'number',
    name: bare(name ?? claim ?? ''),
    depth,
    isDisclosed: part.name === 'disclosure',
    path: () => (claim !== undefined && name === undefined ? claim.slice(0, 60) : pathOf(place)),
  });
}

const bare = (name: string): string =>
  /^[a-z\d]{0,60}$/.test(name)
    ? name
    : name
        .slice(0, 60)
        .toLowerCase()
        .replace(/[^\p{L}\d]/gu, '');
