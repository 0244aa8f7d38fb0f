import type { FocusEvent } from 'react';

/**
 * Tells when the focus has left an element. After a press of the mouse it waits for the release: whatever moves then would
 * otherwise slip away from under the pointer, and the click would miss it.
 */
export function useLeaving(leave: () => void) {
  return {
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
      const heard = new AbortController();
      const hear = () => {
        heard.abort();
        setTimeout(leave);
      };
      for (const name of ['pointerup', 'keyup', 'pointercancel'])
        addEventListener(name, hear, { signal: heard.signal });
    },
  };
}
