import type { ReadableAtom } from 'nanostores';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { isSame } from '../../core/text/is-same.ts';

/** The value of a store, in a component that renders again when it changes. */
export function useStore<V>(store: ReadableAtom<V>): V {
  return useSyncExternalStore(useListen(store), () => store.get());
}

/** What is made of the value of a store, in a component that renders again only when that says something else. */
export function useSelected<V, S>(store: ReadableAtom<V>, select: (value: V) => S): S {
  const kept = useRef<S>(undefined);
  return useSyncExternalStore(useListen(store), () => {
    const selected = select(store.get());
    if (kept.current !== undefined && isSame(kept.current, selected)) return kept.current;
    return (kept.current = selected);
  });
}

/** The same function for the same store: React listens anew whenever it gets another one. */
const useListen = <V>(store: ReadableAtom<V>) => useCallback((notify: () => void) => store.listen(notify), [store]);
