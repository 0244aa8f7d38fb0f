import type { ReadableAtom } from 'nanostores';
import { useSyncExternalStore } from 'react';

/** The value of a store, in a component that renders again when it changes. */
export function useStore<V>(store: ReadableAtom<V>): V {
  return useSyncExternalStore(
    (notify) => store.listen(notify),
    () => store.get(),
  );
}
