import { useEffect } from 'react';

/** Where a button takes itself away, the focus goes to what is next to it, never to nothing. */
export function KeptFocus() {
  useEffect(() => {
    let isGone = false;
    let end: (() => void) | undefined;
    void import('./keep-focus.ts').then(({ keepFocus }) => {
      if (!isGone) end = keepFocus();
    });
    return () => {
      isGone = true;
      end?.();
    };
  }, []);
  return null;
}
