import { commonLexemes, sameLexeme } from './json-common.ts';
import { spacingOf, type Spacing } from './json-gaps.ts';

import { jsonStyle } from './json-style.ts';
import type { TextEdit } from './result.ts';
import { spanOf } from './span.ts';

/**
 * What an edit of a view (see formatJson) means for the text that it shows: the least edits of `text`, spans in `text`,
 * in order and apart. Lexemes that stay keep their own white space, new ones take the text's style; a change of
 * nothing but white space means nothing. The view may come back with other line ends.
 */
export function mergeEdit(text: string, oldView: string, newView: string): readonly TextEdit[] {
  if (oldView === newView) return [];
  const old = spacingOf(text);
  const now = spacingOf(newView);
  const { head, tail } = commonLexemes(text, old.solids, newView, now.solids);
  const [oldEnd, nowEnd] = [old.solids.length - tail, now.solids.length - tail];
  const region: Region = { text, old, view: newView, now, head, oldEnd, nowEnd };
  if (onlyReplaces(region)) return replacements(region);
  const [first, last] = [old.gaps[head], old.gaps[oldEnd]];
  return first && last ? trimmed(text, spanOf(first.start, last.end), written(region)) : [];
}

/** The lexemes that differ: from `head` on, to behind `oldEnd` in the text and `nowEnd` in the view. */
interface Region {
  readonly text: string;
  readonly old: Spacing;
  readonly view: string;
  readonly now: Spacing;
  readonly head: number;
  readonly oldEnd: number;
  readonly nowEnd: number;
}

/** Whether each lexeme stands for one predecessor, so that all white space can stay. */
function onlyReplaces({ old, now, head, oldEnd, nowEnd }: Region): boolean {
  if (oldEnd !== nowEnd) return false;
  for (let index = head; index <= oldEnd; index++) {
    const kind = old.gaps[index]?.kind;
    if (kind !== now.gaps[index]?.kind || kind === 'other') return false;
  }
  return true;
}

function replacements({ text, old, view, now, head, oldEnd }: Region): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (let index = head; index < oldEnd; index++) {
    const one = old.solids[index];
    const other = now.solids[index];
    if (!one || !other || sameLexeme(text, one, view, other)) continue;
    edits.push(...trimmed(text, one, view.slice(other.start, other.end)));
  }
  return edits;
}

/** The new lexemes and the white space around and between them. */
function written({ text, old, view, now, head, oldEnd, nowEnd }: Region): string {
  const style = jsonStyle(text, old.gaps, head);
  const pieces: string[] = [];
  for (let index = head; index <= nowEnd; index++) {
    const gap = now.gaps[index];
    if (!gap) break;
    const kept = [index === head ? old.gaps[head] : undefined, index === nowEnd ? old.gaps[oldEnd] : undefined].find(
      (own) => own?.kind === gap.kind && own.kind !== 'other',
    );
    if (kept) pieces.push(text.slice(kept.start, kept.end));
    else pieces.push(gap.kind === 'other' ? view.slice(gap.start, gap.end) : style(gap));
    const solid = index < nowEnd ? now.solids[index] : undefined;
    if (solid) pieces.push(view.slice(solid.start, solid.end));
  }
  return pieces.join('');
}

/** Narrows an edit to the characters that differ, without cutting a surrogate pair. */
function trimmed(
  text: string,
  span: { readonly start: number; readonly end: number },
  written: string,
): readonly TextEdit[] {
  const old = text.slice(span.start, span.end);
  if (old === written) return [];
  const most = Math.min(old.length, written.length);
  let head = 0;
  while (head < most && old[head] === written[head]) head++;
  if (/[\ud800-\udbff]/.test(old.charAt(head - 1))) head--;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === written.at(-1 - tail)) tail++;
  if (tail > 0 && /[\udc00-\udfff]/.test(old.charAt(old.length - tail))) tail--;
  return [{ span: spanOf(span.start + head, span.end - tail), text: written.slice(head, written.length - tail) }];
}
