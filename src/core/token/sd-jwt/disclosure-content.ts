import type { JsonNode, JsonString } from '../../text/json-node.ts';
import type { Part } from '../part/part.ts';

/** What a disclosure says (RFC 9901 §4.2); nodes are in the part's JSON. */
export interface DisclosureContent {
  readonly salt?: string;
  /** Of an object property; an array element has none. */
  readonly name?: JsonString;
  readonly value?: JsonNode;
  /** Salt, name and value; salt and value; or neither. */
  readonly kind: 'property' | 'element' | 'malformed';
}

/** Reads a disclosure's array as far as it is one. */
export function disclosureContent({ json }: Part): DisclosureContent {
  const items = json?.root?.type === 'array' ? json.root.items : [];
  const [first, second, third] = items;
  const salt = first?.type === 'string' ? { salt: first.value } : {};
  const isWhole = !json?.problem && first?.type === 'string';
  if (items.length === 2 && second) return { ...salt, value: second, kind: isWhole ? 'element' : 'malformed' };
  if (second?.type !== 'string' || !third) return { ...salt, kind: 'malformed' };
  return { ...salt, name: second, value: third, kind: isWhole && items.length === 3 ? 'property' : 'malformed' };
}
