import { computed, type ReadableAtom } from 'nanostores';
import { isSame } from '../../core/text/is-same.ts';

/** The same store, but its value is replaced only when it says something else: the clock ticks every second, and most words stay. */
export function steady<V>(store: ReadableAtom<V>): ReadableAtom<V> {
  let kept: V;
  return computed(store, (value) => (isSame(kept, value) ? kept : (kept = value)));
}
