import type { JsonMember, JsonNode } from '../text/json-node.ts';
import type { Span } from '../text/span.ts';
import type { Part } from '../token/part/part.ts';

/** The members of one name, at least one: more only in a faulty token. */
export interface Held {
  readonly members: JsonMember[];
  /** Where they are in the pasted text. */
  readonly spans: Span[];
  /** Of the last, which is what most readers take (RFC 8259 §4). */
  value: JsonNode;
}

/** By name. A JOSE header may have several parts (RFC 7515 §4). */
export function heldIn(parts: readonly Part[]): ReadonlyMap<string, Held> {
  const all = new Map<string, Held>();
  for (const part of parts) {
    const root = part.json?.root;
    for (const member of root?.type === 'object' ? root.members : []) {
      const { name, value, span } = member;
      if (!value) continue;
      const held = all.get(name.value) ?? { members: [], spans: [], value };
      held.members.push(member);
      held.spans.push(part.locate(span));
      held.value = value;
      all.set(name.value, held);
    }
  }
  return all;
}

/** The value of each, as text. */
export const allOf = ({ members }: Held, textOf: (node: JsonNode) => string): string =>
  members.map(({ value }) => (value ? textOf(value) : '')).join(', then ');
