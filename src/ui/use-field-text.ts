import { useLayoutEffect, useRef, type RefObject } from 'react';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Keeps the text of a field at `text`, as a property alone. React's own `value` is also written into the markup (the
 * attribute of an input, the content of a textarea), so a saved page would hold the keys and passwords that were typed.
 */
export function useFieldText<F extends TextField>(text: string, given?: RefObject<F | null>): RefObject<F | null> {
  const own = useRef<F>(null);
  const field = given ?? own;
  useLayoutEffect(() => {
    if (field.current && field.current.value !== text) field.current.value = text;
  });
  return field;
}
