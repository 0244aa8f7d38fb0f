import { atom, computed } from 'nanostores';
import type { FixCircumstances } from '../../core/autopsy/fixes/circumstances.ts';
import type { Fault } from '../../core/autopsy/report.ts';
import { $keyText, $secretEncoding } from '../keys/key-field.ts';
import { $text } from '../session/session.ts';

/** A remedy that was applied here, and in which circumstances: what is still to be put right in the reader's code. */
export interface Applied {
  readonly faults: readonly Fault[];
  readonly circumstances: FixCircumstances;
}

interface Kept extends Applied {
  readonly text: string;
  readonly keyText: string;
  readonly encoding: string;
}

const $kept = atom<Kept | undefined>(undefined);

/** What was applied last, as long as the token and the key are what it made of them. */
export const $applied = computed(
  [$kept, $text, $keyText, $secretEncoding],
  (kept, text, keyText, encoding): Applied | undefined =>
    kept?.text === text && kept.keyText === keyText && kept.encoding === encoding ? kept : undefined,
);

/** To be called right after the remedy was applied. */
export function keepApplied(applied: Applied): void {
  $kept.set({ ...applied, text: $text.get(), keyText: $keyText.get(), encoding: $secretEncoding.get() });
  // A key that was removed stays nowhere.
  const stop = $applied.listen((still) => {
    if (still) return;
    stop();
    $kept.set(undefined);
  });
}
