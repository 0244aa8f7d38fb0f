import { count } from '../core/text/words.ts';

/** What is said below a field that shows the beginning of a long text. */
export function CutNote({ length }: { readonly length: number }) {
  return (
    <p className="border-t border-line px-3.5 py-2 text-meta text-ink-2">
      The field shows the beginning of {count(length, 'character')}. A text of this size cannot be typed into: paste
      another one over it. Select all and copy to get the whole text.
    </p>
  );
}
