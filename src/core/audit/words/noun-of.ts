import type { JsonNode } from '../../text/json-node.ts';
import { shown } from './shown.ts';

/** A value in a sentence: `the string "1795090000"`, "an array", "null". */
export function nounOf(value: JsonNode): string {
  switch (value.type) {
    case 'string':
      return `the string "${shown(value.value)}"`;
    case 'number':
      return `the number ${shown(value.written)}`;
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    default:
      return `an ${value.type}`;
  }
}
