import type { Span } from '../../core/text/span.ts';
import { tokenField } from '../../panes/text-fields.ts';

/** Moves the focus into the token field and selects a span of it, scrolled into view. */
export function showInToken({ start, end }: Span): void {
  const field = tokenField.current;
  if (!field) return;
  field.focus();
  field.setSelectionRange(start, end);
  const line = [...(field.parentElement?.querySelectorAll('[data-start]') ?? [])].findLast(
    (run) => run instanceof HTMLElement && Number(run.dataset['start']) <= start,
  );
  line?.scrollIntoView({ block: 'center' });
}
