import type { JsonNode } from '../text/json-node.ts';
import type { Part } from '../token/part/part.ts';
import { leafText, type Masked } from './masked.ts';

/** What stands in place of a masked value. */
export const MASK = '•••';

/** A value that is masked, and the name that it stands under; of a list that is not masked itself, each such item. */
export interface MaskedNode {
  readonly name: string;
  readonly node: JsonNode;
}

/** The values that are masked, at any depth, the outermost of each, with their names. */
export function maskedIn(node: JsonNode | undefined, masked: Masked, under = ''): readonly MaskedNode[] {
  if (node?.type === 'array') return node.items.flatMap((item) => maskedIn(item, masked, under));
  if (node?.type === 'object')
    return node.members.flatMap(({ name, value }) =>
      value && masked.has(name.value) ? [{ name: name.value, node: value }] : maskedIn(value, masked, name.value),
    );
  const text = leafText(node);
  const isMasked = text !== undefined && masked.hasValue?.(under, text) === true;
  return node && isMasked ? [{ name: under, node }] : [];
}

/** The values that are masked, at any depth, the outermost of each. */
export const maskedNodes = (node: JsonNode | undefined, masked: Masked): readonly JsonNode[] =>
  maskedIn(node, masked).map((one) => one.node);

/** The JSON of a part in which each claim is a member: that of a disclosure is an object of one. */
export function membersRoot({ name: kind, json }: Pick<Part, 'name' | 'json'>): JsonNode | undefined {
  const root = json?.root;
  if (kind !== 'disclosure' || root?.type !== 'array') return root;
  const [, name, value] = root.items;
  if (name?.type !== 'string' || !value) return root;
  return { type: 'object', span: root.span, members: [{ name, value, span: root.span }] };
}

/** The names of all members, at any depth. */
export function namesIn(node: JsonNode | undefined): readonly string[] {
  if (node?.type === 'array') return node.items.flatMap(namesIn);
  if (node?.type !== 'object') return [];
  return node.members.flatMap(({ name, value }) => [name.value, ...namesIn(value)]);
}

/** Every text and number inside masked members, long ones first; a value of one or two characters hides nothing. */
export function maskedValues(parts: readonly Part[], masked: Masked): readonly string[] {
  const values = new Set<string>();
  for (const part of parts)
    for (const value of maskedNodes(membersRoot(part), masked)) for (const text of textsIn(value)) values.add(text);
  return [...values].filter((text) => text.length > 2).sort((a, b) => b.length - a.length);
}

function* textsIn(node: JsonNode): Generator<string> {
  const text = leafText(node);
  if (text !== undefined) yield text;
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
