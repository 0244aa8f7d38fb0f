import { atom, computed } from 'nanostores';
import { nowInSeconds } from '../browser/clock.ts';
import { nameKey } from '../core/keys/describe-key.ts';
import type { Key } from '../core/keys/key.ts';
import type { ProcessedSdJwt } from '../core/token/sd-jwt-process.ts';
import type { SdJwt } from '../core/token/token.ts';
import { $disclosed, $sdJwt } from './disclosures.ts';
import { $transaction } from './key-binding.ts';
import { $keys } from './keyring.ts';
import { latest } from './latest.ts';
import { replaceToken } from './session.ts';

const loadPresent = () => import('../crypto/selective/present-sd-jwt.ts');
const loadHolder = () => import('../crypto/selective/holder-key.ts');
const loadOwn = () => import('../crypto/own-key.ts');
const loadParents = () => import('../core/token/with-parents.ts');

/** Indices of the disclosures to keep, for the token that they were chosen for. */
const $choice = atom<{ readonly of: SdJwt; readonly kept: ReadonlySet<number> } | undefined>(undefined);

/** Which disclosures the presentation keeps: all that can be used, until something is chosen. */
export const $kept = computed([$sdJwt, $disclosed, $choice], (sdJwt, disclosed, choice): ReadonlySet<number> => {
  if (choice && choice.of === sdJwt) return choice.kept;
  const states = disclosed?.processed.disclosures ?? [];
  return new Set(states.flatMap(({ state }, index) => (state === 'matched' ? [index] : [])));
});

/** Keeps a disclosure, with those that hold its digest, or leaves it out, with those whose digest it holds. */
export function keepDisclosure(index: number, keep: boolean): void {
  const [of, processed] = [$sdJwt.get(), $disclosed.get()?.processed];
  if (!of || !processed) return;
  const before = [...$kept.get()];
  const kept = keep ? closed(processed, [...before, index]) : closedWithout(processed, before, index);
  $choice.set({ of, kept });
}

function closed({ disclosures }: ProcessedSdJwt, indices: readonly number[]): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const index of indices)
    for (let at: number | undefined = index; at !== undefined && !kept.has(at); at = disclosures[at]?.place?.within)
      kept.add(at);
  return kept;
}
