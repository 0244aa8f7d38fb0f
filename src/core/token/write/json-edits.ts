import { readJson } from '../../text/json.ts';
import { memberOf, valueOf, type JsonNode, type JsonObject } from '../../text/json-node.ts';
import type { TextEdit } from '../../text/result.ts';
import { spanOf } from '../../text/span.ts';

/** A new value for a member of a JSON serialization. */
export interface MemberChange {
  /** The list and the element that holds the member; absent for a member of the token itself. */
  readonly within?: { readonly list: 'signatures' | 'recipients'; readonly index: number };
  readonly member: string;
  /** A string stands in quotes, with escapes; JSON stands as it is. */
  readonly value: { readonly string: string } | { readonly json: string };
}

/**
 * The edits that make the changes in a JSON text and touch nothing else; spans in that text. A value that is the same
 * already is left as it was written, and a member that is missing is put in at the end of its object.
 */
export function jsonEdits(text: string, changes: readonly MemberChange[]): readonly TextEdit[] {
  const { root } = readJson(text);
  const added = new Map<JsonObject, string[]>();
  const edits: TextEdit[] = [];
  for (const { within, member, value } of changes) {
    const object = within ? elementOf(root, within.list, within.index) : root;
    if (object?.type !== 'object') continue;
    const before = memberOf(object, member)?.value;
    const written = 'json' in value ? value.json : JSON.stringify(value.string);
    if (before && !isSame(text, before, value)) edits.push({ span: before.span, text: written });
    const isNothing = 'string' in value && value.string === '';
    if (!before && !isNothing) added.set(object, [...(added.get(object) ?? []), pairOf(text, object, member, written)]);
  }
  return [...edits, ...[...added].map(([object, pairs]) => insertion(text, object, pairs))];
}

function elementOf(root: JsonNode | undefined, list: string, index: number): JsonNode | undefined {
  const node = valueOf(root, list);
  return node?.type === 'array' ? node.items[index] : undefined;
}

const isSame = (text: string, before: JsonNode, value: MemberChange['value']): boolean =>
  'string' in value
    ? before.type === 'string' && before.value === value.string
    : text.slice(before.span.start, before.span.end) === value.json;

/** Name and value, with the white space that the object has between the two of its last member. */
function pairOf(text: string, { members }: JsonObject, name: string, written: string): string {
  const last = members.at(-1);
  const colon = last?.value ? text.slice(last.name.span.end, last.value.span.start) : ':';
  return `${JSON.stringify(name)}${/^\s*:\s*$/.test(colon) ? colon : ':'}${written}`;
}

/** Members that go behind the last one, with the white space that stands before the first. */
function insertion(text: string, { span, members }: JsonObject, pairs: readonly string[]): TextEdit {
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last) return { span: spanOf(span.start + 1, span.start + 1), text: pairs.join(',') };
  const space = text.slice(span.start + 1, first.span.start);
  const separator = `,${/^\s*$/.test(space) ? space : ''}`;
  const at = spanOf(last.span.end, last.span.end);
  return { span: at, text: pairs.map((pair) => separator + pair).join('') };
}
