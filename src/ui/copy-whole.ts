import type { ClipboardEvent } from 'react';

/** Where a field shows the beginning of a text and all of that is selected, the whole text is copied. */
export function copyWhole(event: ClipboardEvent<HTMLTextAreaElement>, text: string): void {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  if (selectionStart > 0 || selectionEnd < value.length) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', text);
}
