import type { JsonNode } from '../../text/json-node.ts';

const names = new Set(['_sd', '...', '_sd_alg']);

/** Collects the nodes that hold a member of selective disclosure (RFC 9901 §4.1), at any depth; all others may be taken as they stand. */
export function markedNodes(node: JsonNode, marked: Set<JsonNode>): boolean {
  let isMarked = false;
  if (node.type === 'array') for (const item of node.items) isMarked = markedNodes(item, marked) || isMarked;
  if (node.type === 'object')
    for (const { name, value } of node.members) {
      const isInside = value ? markedNodes(value, marked) : false;
      isMarked ||= isInside || names.has(name.value);
    }
  if (isMarked) marked.add(node);
  return isMarked;
}
