import type { JsonMember, JsonNode } from '../text/json-node.ts';
import type { Part } from '../token/part/part.ts';

/** The members of one name in a part: more than one only in faulty JSON. */
export interface Held {
  readonly part: Part;
  readonly members: readonly JsonMember[];
  /** Of the last, which is what most readers take (RFC 8259 §4). */
  readonly value: JsonNode;
}

/** By name; of several headers the first that has it counts, which is the protected one. */
export function heldIn(parts: readonly Part[]): ReadonlyMap<string, Held> {
  const all = new Map<string, Held>();
  for (const part of parts) {
    const own = new Map<string, JsonMember[]>();
    for (const member of part.json?.root?.type === 'object' ? part.json.root.members : []) {
      const before = own.get(member.name.value);
      if (before) before.push(member);
      else own.set(member.name.value, [member]);
    }
    for (const [name, written] of own) {
      const members = written.filter(({ value }) => value);
      const value = members.at(-1)?.value;
      if (value && !all.has(name)) all.set(name, { part, value, members });
    }
  }
  return all;
}

/** The value of each, as text. */
export const allOf = ({ members }: Held, textOf: (node: JsonNode) => string): string =>
  members.map(({ value }) => (value ? textOf(value) : '')).join(', then ');
