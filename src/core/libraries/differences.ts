import { list } from '../text/words.ts';
import type { Library } from './library.ts';
import type { Objection } from './treat-token.ts';

/** A library, and what it has against the token in view. */
export interface Treated {
  readonly library: Library;
  readonly objections: readonly Objection[];
}

/** Why the token works in one library and fails in another: each difference as a sentence, those of most libraries first. */
export function differencesOf(treatments: readonly Treated[]): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const { library, objections } of treatments)
    for (const { words } of objections) titles.set(words, [...(titles.get(words) ?? []), library.title]);
  return [...titles]
    .filter(([, by]) => by.length < treatments.length)
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([words, by]) => `Because ${words}: rejected by ${list(by)}.`);
}
