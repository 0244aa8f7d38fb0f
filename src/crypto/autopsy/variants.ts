import type { Hypothesis } from '../../core/autopsy/hypothesis.ts';
import type { Change, HeldFault, Variant } from './axes.ts';

/** What each hypothesis makes of each variant that has fewer faults than `most`. */
export function changedBy<T, U, H extends Hypothesis>(
  variants: readonly Variant<T>[],
  hypotheses: readonly H[],
  most: number,
  changes: (hypothesis: H, value: T) => Iterable<Change<U>>,
): readonly Variant<U>[] {
  return variants
    .filter(({ faults }) => faults.length < most)
    .flatMap(({ value, faults }) =>
      hypotheses
        // The same change twice would be undone by the first, or be found by another hypothesis.
        .filter(({ id }) => !faults.some(({ hypothesis }) => hypothesis.id === id))
        .flatMap((hypothesis) =>
          Array.from(changes(hypothesis, value), (change) => ({
            value: change.value,
            faults: [...faults, { hypothesis, facts: change.facts ?? {} }],
          })),
        ),
    );
}

/** How far a variant is from what was pasted: the number of faults, then how rare they are. */
export const distance = (faults: readonly HeldFault[]): number =>
  faults.reduce((sum, { hypothesis }) => sum + 10 + hypothesis.rarity, 0);

/** The nearest of those that come to the same, the nearest first. `same` gives equal texts for these. */
export function distinct<T>(variants: readonly Variant<T>[], same: (value: T) => string): readonly Variant<T>[] {
  const found = new Map<string, Variant<T>>();
  for (const variant of variants.toSorted((one, other) => distance(one.faults) - distance(other.faults))) {
    const key = same(variant.value);
    if (!found.has(key)) found.set(key, variant);
  }
  return [...found.values()];
}

const latin1 = new TextDecoder('latin1');

/** One text for each sequence of bytes. */
export const textOfBytes = (bytes: Uint8Array): string => latin1.decode(bytes);
