import type { JsonMember, JsonNode } from '../../text/json-node.ts';

const reserved = new Set(['_sd', '...', '_sd_alg']);

/** The first member, at any depth, whose name only selective disclosure itself may use (RFC 9901 §4.1). */
export function reservedName(node: JsonNode): JsonMember | undefined {
  if (node.type !== 'object' && node.type !== 'array') return undefined;
  const members: readonly JsonMember[] = node.type === 'object' ? node.members : [];
  const own = members.find(({ name }) => reserved.has(name.value));
  if (own) return own;
  for (const value of node.type === 'array' ? node.items : members.map((member) => member.value)) {
    const found = value && reservedName(value);
    if (found) return found;
  }
  return undefined;
}
