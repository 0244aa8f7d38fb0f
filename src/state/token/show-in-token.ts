import type { Span } from '../../core/text/span.ts';
import type { Sighting } from '../../core/token/find/sighting.ts';
import { placeInPaste } from '../../core/token/find/wrapping.ts';
import { $sighting } from '../session/session.ts';
import { tokenField } from '../page/text-fields.ts';

/** Moves the focus into the token field and selects what stands at a span of the token in view, scrolled into view. */
export function showInToken(span: Span): void {
  const field = tokenField.current;
  if (!field) return;
  const { start, end } = placeInPaste($sighting.get()?.wrapping, span);
  field.focus();
  field.setSelectionRange(start, end);
  runAt(field, start)?.scrollIntoView({ block: 'center' });
}

/** What is painted at an index of the field's text. */
const runAt = (field: HTMLTextAreaElement, index: number): Element | undefined =>
  [...(field.parentElement?.querySelectorAll('[data-start]') ?? [])].findLast(
    (run) => run instanceof HTMLElement && Number(run.dataset['start']) <= index,
  );

/** Pixels, about. */
const oneLine = 20;

/** Scrolls the field, and nothing around it, until the beginning of a token is in view. The focus stays where it is. */
export function scrollToToken({ excerpt, wrapping }: Sighting): void {
  const field = tokenField.current;
  const room = field?.parentElement?.parentElement;
  if (!field || !room) return;
  const { start } = placeInPaste(wrapping, excerpt.span);
  const run = runAt(field, start);
  if (!run) return;
  const top = run.getBoundingClientRect().top - room.getBoundingClientRect().top;
  if (top < 0 || top > room.clientHeight - oneLine) room.scrollTop += top - oneLine;
}
