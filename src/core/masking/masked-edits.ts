import type { JsonNode } from '../text/json-node.ts';
import { unreachable, type TextEdit } from '../text/result.ts';
import type { Masked } from './masked.ts';
import { MASK, maskedNodes } from './masking.ts';

/** The edits that mask a JSON document which has to stay one; spans in its text. A value keeps its type and nothing else. */
export const maskedEdits = (root: JsonNode | undefined, masked: Masked): readonly TextEdit[] =>
  maskedNodes(root, masked).map((node) => ({ span: node.span, text: emptyOf(node) }));

/** What is inside a list or an object can be as telling as a text, and so can their length and their names. */
function emptyOf(node: JsonNode): string {
  switch (node.type) {
    case 'string':
      return JSON.stringify(MASK);
    case 'number':
      return '0';
    case 'boolean':
      return 'false';
    case 'array':
      return '[]';
    case 'object':
      return '{}';
    case 'null':
      return 'null';
    default:
      return unreachable(node);
  }
}
