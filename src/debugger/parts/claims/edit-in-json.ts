import type { Span } from '../../../core/text/span.ts';
import { choosePayloadView } from '../../../state/page/choosing-payload-view.ts';
import { $payloadField } from '../../../state/token/fields.ts';

/** Opens the payload as JSON with the caret at a span of its text. */
export function editInJson(span: Span): void {
  const view = $payloadField.get()?.view;
  choosePayloadView('json');
  if (!view) return;
  const { start } = view.spanToView(span);
  // The field is there once the page has changed.
  setTimeout(() => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Payload JSON"]');
    field?.setSelectionRange(start, start);
    field?.focus();
  });
}
