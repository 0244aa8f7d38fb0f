import type { JsonNode } from '../text/json-node.ts';

/** A value as compact JSON, its numbers and the order of its members as written; a string without its quotes where it is the whole value. */
export const valueText = (node: JsonNode): string => (node.type === 'string' ? node.value : jsonText(node));

function jsonText(node: JsonNode): string {
  switch (node.type) {
    case 'object':
      return `{${node.members.map(({ name, value }) => `${JSON.stringify(name.value)}:${value ? jsonText(value) : ''}`).join(',')}}`;
    case 'array':
      return `[${node.items.map(jsonText).join(',')}]`;
    case 'number':
      return node.written;
    case 'string':
      return JSON.stringify(node.value);
    default:
      return node.type === 'null' ? 'null' : String(node.value);
  }
}
