import { atom } from 'nanostores';
import { $payloadView } from './settings.ts';

/** The name of the claim whose field takes the focus as soon as it is there. */
export const $claimToEdit = atom<string | undefined>(undefined);

/** Opens the payload as claims, for now, and moves into the field of one. */
export function editClaim(name: string): void {
  $claimToEdit.set(name);
  $payloadView.set('claims');
}

/** The focus is there. */
export const claimFocused = (): void => $claimToEdit.set(undefined);
