import type { JsonNode, JsonNumber, JsonString } from './json-node.ts';

/** Every string and number of a document that is a value, in the order written; names are none. */
export function leavesIn(node: JsonNode | undefined): readonly (JsonString | JsonNumber)[] {
  if (node?.type === 'string' || node?.type === 'number') return [node];
  if (node?.type === 'array') return node.items.flatMap(leavesIn);
  return node?.type === 'object' ? node.members.flatMap(({ value }) => leavesIn(value)) : [];
}
