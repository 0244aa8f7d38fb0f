import { applyEdits } from './apply-edits.ts';
import { mergeEdit } from './json-merge.ts';
import { memberOf, type JsonMember } from './json-node.ts';
import { readJson } from './json.ts';

/**
 * The text of a JSON object with one member set: its value exchanged where it stands, or a new member at the end, spaced as
 * the text spaces its members. Everything else stays as it was written, and a text that is no object as a whole. `json` is the
 * text of the value.
 */
export function setMember(text: string, name: string, json: string): string {
  const { root, problem } = readJson(text);
  if (root?.type !== 'object' || problem) return text;
  const member = memberOf(root, name);
  if (member?.value) return withValue(text, member, json);
  const end = root.span.end - 1;
  const comma = root.members.length === 0 ? '' : ',';
  const crude = `${text.slice(0, end)}${comma}${JSON.stringify(name)}:${json}${text.slice(end)}`;
  return applyEdits(text, mergeEdit(text, text, crude));
}

/** The same for the member at an index, where several may have one name; an index that is not there changes nothing. */
export function setMemberAt(text: string, index: number, json: string): string {
  const { root, problem } = readJson(text);
  const member = root?.type === 'object' && !problem ? root.members[index] : undefined;
  return member ? withValue(text, member, json) : text;
}

const withValue = (text: string, { value }: JsonMember, json: string): string =>
  value ? applyEdits(text, [{ span: value.span, text: json }]) : text;
