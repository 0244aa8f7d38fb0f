import type { JsonNode } from '../text/json-node.ts';
import type { Part } from '../token/part/part.ts';

/** What stands in place of a masked value. */
export const MASK = '•••';

/** Claims that tell of a person, or that somebody could use, are masked until somebody decides otherwise. */
export const maskedByDefault: ReadonlySet<string> = new Set(
  'sub name given_name family_name middle_name nickname preferred_username profile picture website email phone_number address birthdate gender zoneinfo locale jti sid nonce at_hash c_hash s_hash upn unique_name oid ipaddr act may_act cnf password secret'.split(
    ' ',
  ),
);

/** The values that are masked, at any depth, the outermost of each. */
export function maskedNodes(node: JsonNode | undefined, masked: ReadonlySet<string>): readonly JsonNode[] {
  if (node?.type === 'array') return node.items.flatMap((item) => maskedNodes(item, masked));
  if (node?.type !== 'object') return [];
  return node.members.flatMap(({ name, value }) =>
    !value ? [] : masked.has(name.value) ? [value] : maskedNodes(value, masked),
  );
}

/** The names of all members, at any depth. */
export function namesIn(node: JsonNode | undefined): readonly string[] {
  if (node?.type === 'array') return node.items.flatMap(namesIn);
  if (node?.type !== 'object') return [];
  return node.members.flatMap(({ name, value }) => [name.value, ...namesIn(value)]);
}

/** Every text and number inside masked members, long ones first; a value of one or two characters hides nothing. */
export function maskedValues(parts: readonly Part[], masked: ReadonlySet<string>): readonly string[] {
  const values = new Set<string>();
  for (const { json } of parts)
    for (const value of maskedNodes(json?.root, masked)) for (const text of textsIn(value)) values.add(text);
  return [...values].filter((text) => text.length > 2).sort((a, b) => b.length - a.length);
}

function* textsIn(node: JsonNode): Generator<string> {
  if (node.type === 'string') yield node.value;
  if (node.type === 'number') yield node.written;
  if (node.type === 'array') for (const item of node.items) yield* textsIn(item);
  if (node.type === 'object') for (const { value } of node.members) if (value) yield* textsIn(value);
}

/** A sentence without the masked values, also where one is quoted with its end cut off. */
export function maskIn(text: string, values: readonly string[]): string {
  let masked = text;
  for (const value of values) {
    // Not within a longer word: "ada" is no part of "adapter".
    masked = masked.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(value)}(?![\\p{L}\\p{N}])`, 'gu'), MASK);
    if (value.length > shortened) masked = withoutStarts(masked, value);
  }
  return masked;
}

/** Messages shorten what they quote: as much of its beginning as stands there goes. */
function withoutStarts(text: string, value: string): string {
  const start = value.slice(0, shortened);
  let masked = '';
  let from = 0;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, from)) {
    let length = start.length;
    while (length < value.length && text[at + length] === value[length]) length++;
    masked += text.slice(from, at) + MASK;
    from = at + length;
  }
  return masked + text.slice(from);
}

const escaped = (text: string): string => text.slice(0, 2000).replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const shortened = 16;
