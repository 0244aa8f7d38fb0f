/** Whether an element takes what is typed: then a key press is for it, and no command of the page. */
export const isTypedInto = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.matches('input, textarea, select, [contenteditable], [role=textbox]');
