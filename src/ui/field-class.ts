/** The look of a small field: a select, a number, a name. */
export const fieldClass =
  'min-h-7 rounded-control border border-line-strong bg-panel px-2 text-small text-ink max-w-full';
