import { stringOf, type JsonMember, type JsonNode } from '../../text/json-node.ts';
import { encloses, type Span } from '../../text/span.ts';
import { isFieldName } from './field-name.ts';

const idNames = ['kid', 'key_id', 'keyId', 'key_identifier', 'private_key_id'] as const;

/**
 * The id of a key that stands as a string in a JSON text: in a map, `{"<kid>": "-----BEGIN CERTIFICATE…"}`, the name of its
 * member; else what stands beside it, as in a service account (`private_key_id`).
 */
export function kidInJson(root: JsonNode, span: Span): string | undefined {
  const [holder, member] = holderOf(root, span) ?? [];
  if (!holder || !member) return undefined;
  const beside = idNames.map((name) => stringOf(holder, name)).find((id) => id !== undefined);
  return beside ?? (isFieldName(member.name.value) ? undefined : member.name.value);
}

/** The innermost object around the span, and its member there. */
function holderOf(node: JsonNode, span: Span): readonly [JsonNode, JsonMember] | undefined {
  if (node.type === 'array') {
    const item = node.items.find((one) => encloses(one.span, span));
    return item && holderOf(item, span);
  }
  if (node.type !== 'object') return undefined;
  const member = node.members.find((one) => encloses(one.span, span));
  if (!member) return undefined;
  return (member.value && holderOf(member.value, span)) ?? [node, member];
}
