import { count } from '../../core/text/words.ts';
import type { Part } from '../../core/token/part/part.ts';

/** Says how much of a long part its pane shows. */
export function CutPart({ part }: { readonly part: Part }) {
  return (
    <p className="border-t border-line px-3.5 py-2 text-meta text-ink-2">
      {shownOf(part)} You cannot edit a part of this size here. The Copy button copies all of it.
    </p>
  );
}

function shownOf({ text = '', json, shown = text.length }: Part): string {
  const root = json?.root;
  if (root?.type !== 'object' || root.omitted === undefined)
    return `The first ${shown.toLocaleString('en')} of ${count(text.length, 'character')} are shown.`;
  const first = root.members.filter(({ span }) => span.end <= shown).length;
  return `The first ${first.toLocaleString('en')} of ${count(root.members.length + root.omitted, 'claim')} are shown.`;
}
