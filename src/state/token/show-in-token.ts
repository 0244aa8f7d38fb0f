import type { Span } from '../../core/text/span.ts';
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
  const line = [...(field.parentElement?.querySelectorAll('[data-start]') ?? [])].findLast(
    (run) => run instanceof HTMLElement && Number(run.dataset['start']) <= start,
  );
  line?.scrollIntoView({ block: 'center' });
}
