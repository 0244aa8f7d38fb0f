import { bisect } from './bisect.ts';
import type { JsonMember, JsonNode } from './json-node.ts';
import { touches } from './span.ts';

/**
 * The innermost member at an index of the document. `spanOf` may translate spans, for example to where they stand in a
 * token; then the index is one of there.
 */
export function memberAt(
  node: JsonNode | undefined,
  index: number,
  spanOf: (member: JsonMember) => JsonMember['span'] = (member) => member.span,
): JsonMember | undefined {
  for (let inside = node, found: JsonMember | undefined; ;) {
    const members = membersIn(inside);
    const begins = (member: JsonMember | undefined): boolean => member !== undefined && spanOf(member).start <= index;
    const next: JsonMember | undefined = members[bisect(members.length, (at) => begins(members[at]))];
    if (!next || !touches(spanOf(next), index)) return found;
    found = next;
    inside = next.value;
  }
}

/** The members of an object, or of all objects that an array holds. */
function membersIn(node: JsonNode | undefined): readonly JsonMember[] {
  if (node?.type === 'object') return node.members;
  return node?.type === 'array' ? node.items.flatMap(membersIn) : [];
}
