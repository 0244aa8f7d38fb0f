import { applyEdits } from './apply-edits.ts';
import { readJson } from './json.ts';
import { spanOf } from './span.ts';

/** The text of a JSON object without its members of that name; everything else stays as it was written. */
export function removeMember(text: string, name: string): string {
  const { root, problem } = readJson(text);
  if (root?.type !== 'object' || problem) return text;
  const { members } = root;
  const first = members.findIndex((member) => member.name.value !== name);
  const edits = members.flatMap((member, index) => {
    if (member.name.value !== name) return [];
    // With the comma before it, or behind it where nothing stays before it.
    const span =
      first < 0 || index > first
        ? spanOf(members[index - 1]?.span.end ?? member.span.start, member.span.end)
        : spanOf(member.span.start, members[index + 1]?.span.start ?? member.span.end);
    return [{ span, text: '' }];
  });
  return applyEdits(text, edits);
}
