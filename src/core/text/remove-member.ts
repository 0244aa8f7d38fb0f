import { applyEdits } from './apply-edits.ts';
import type { JsonMember } from './json-node.ts';
import { readJson } from './json.ts';
import { spanOf } from './span.ts';

/** The text of a JSON object without its members of that name; everything else stays as it was written. */
export const removeMember = (text: string, name: string): string =>
  without(text, (member) => member.name.value === name);

/** The same for the member at an index, where several may have one name. */
export const removeMemberAt = (text: string, at: number): string => without(text, (_, index) => index === at);

function without(text: string, goes: (member: JsonMember, index: number) => boolean): string {
  const { root, problem } = readJson(text);
  if (root?.type !== 'object' || problem) return text;
  const { members } = root;
  const first = members.findIndex((member, index) => !goes(member, index));
  const edits = members.flatMap((member, index) => {
    if (!goes(member, index)) return [];
    // With the comma before it, or behind it where nothing stays before it.
    const span =
      first < 0 || index > first
        ? spanOf(members[index - 1]?.span.end ?? member.span.start, member.span.end)
        : spanOf(member.span.start, members[index + 1]?.span.start ?? member.span.end);
    return [{ span, text: '' }];
  });
  return applyEdits(text, edits);
}
