import { applyEdits } from '../text/apply-edits.ts';
import { readJson } from '../text/json.ts';
import type { JsonNode } from '../text/json-node.ts';
import type { TextEdit } from '../text/result.ts';

/** An SD-JWT in a JSON serialization with some of its disclosures only (RFC 9901 §8.1). */
export const withoutDisclosures = (text: string, isKept: (disclosure: string) => boolean): string =>
  applyEdits(text, editsIn(readJson(text).root, isKept));

function editsIn(node: JsonNode | undefined, isKept: (disclosure: string) => boolean): readonly TextEdit[] {
  if (node?.type === 'array') return node.items.flatMap((item) => editsIn(item, isKept));
  if (node?.type !== 'object') return [];
  return node.members.flatMap(({ name, value }) => {
    if (name.value !== 'disclosures' || value?.type !== 'array') return editsIn(value, isKept);
    const kept = value.items.flatMap((item) => (item.type === 'string' && isKept(item.value) ? [item.value] : []));
    return [{ span: value.span, text: JSON.stringify(kept) }];
  });
}
