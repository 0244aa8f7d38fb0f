import { useEffect } from 'react';
import { keepFocus } from './keep-focus.ts';

/** Where a button takes itself away, the focus goes to what is next to it, never to nothing. */
export function KeptFocus() {
  useEffect(keepFocus, []);
  return null;
}
