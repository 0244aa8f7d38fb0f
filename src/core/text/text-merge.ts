import type { TextEdit } from './result.ts';
import { spanOf } from './span.ts';

/**
 * The one edit that turns `text` into `typed`, where the field that it was typed into writes every line break as \n
 * (HTML, "API value" of a textarea): line breaks of the text that were not touched stay \r\n or \r.
 */
export function mergeText(text: string, typed: string): readonly TextEdit[] {
  const shown = text.replaceAll(/\r\n?/g, '\n');
  if (shown === typed) return [];
  const shortest = Math.min(shown.length, typed.length);
  let start = 0;
  while (start < shortest && shown.charCodeAt(start) === typed.charCodeAt(start)) start++;
  let behind = 0;
  while (
    behind < shortest - start &&
    shown.charCodeAt(shown.length - 1 - behind) === typed.charCodeAt(typed.length - 1 - behind)
  )
    behind++;
  const span = spanOf(unshown(text, start), unshown(text, shown.length - behind));
  return [{ span, text: typed.slice(start, typed.length - behind) }];
}

/** From an index of the text with short line breaks to one of the text itself. */
function unshown(text: string, index: number): number {
  let at = 0;
  for (let shown = 0; shown < index; shown++) at += text.startsWith('\r\n', at) ? 2 : 1;
  return at;
}
