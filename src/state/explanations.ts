import { atom } from 'nanostores';
import type { Explanations } from '../core/audit/explanations.ts';

/** What explains tokens, once it is here: it comes right after the page, and the first decode does not wait for it. */
export const $explanations = atom<Explanations | undefined>(undefined);

export async function startExplanations(): Promise<void> {
  $explanations.set((await import('../core/audit/explanations.ts')).explanations);
}
