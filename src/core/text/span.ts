/** A half-open range [start, end) in UTF-16 code units; of the pasted text unless a docstring says otherwise. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const spanOf = (start: number, end: number): Span => ({ start, end });

export const lengthOf = (span: Span): number => span.end - span.start;

/** Whether an offset lies inside the span; the end itself counts, as a caret behind the last character does. */
export const touches = (span: Span, offset: number): boolean => offset >= span.start && offset <= span.end;

export const encloses = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
