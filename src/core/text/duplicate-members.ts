import type { JsonMember, JsonNode, JsonObject } from './json-node.ts';

export interface DuplicateMember {
  readonly object: JsonObject;
  readonly first: JsonMember;
  readonly later: JsonMember;
}

/** Every member whose name an earlier one of the same object has (RFC 8259 §4), in the order of the text, at any depth. */
export function duplicateMembers(node: JsonNode | undefined): readonly DuplicateMember[] {
  const found: DuplicateMember[] = [];
  if (node) collect(node, found);
  return found;
}

function collect(node: JsonNode, found: DuplicateMember[]): void {
  if (node.type === 'array') for (const item of node.items) collect(item, found);
  if (node.type !== 'object') return;
  const seen = new Map<string, JsonMember>();
  for (const member of node.members) {
    const { name, value } = member;
    const first = seen.get(name.value);
    if (first) found.push({ object: node, first, later: member });
    else seen.set(name.value, member);
    // Most values hold no members: a call for each would cost more than all the rest.
    if (value?.type === 'object' || value?.type === 'array') collect(value, found);
  }
}
