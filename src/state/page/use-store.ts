import type { ReadableAtom } from 'nanostores';
import { useCallback, useSyncExternalStore } from 'react';

/** The value of a store, in a component that renders again when it changes. */
export function useStore<V>(store: ReadableAtom<V>): V {
  // The same function for the same store: React listens anew whenever it gets another one.
  const listen = useCallback((notify: () => void) => store.listen(notify), [store]);
  return useSyncExternalStore(listen, () => store.get());
}
