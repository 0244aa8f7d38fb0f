import { atom } from 'nanostores';
import type { LanguageId } from '../../core/autopsy/fixes/language.ts';

/** The language in which fixes are shown. Remembered for the visit, and stored nowhere. */
export const $fixLanguage = atom<LanguageId>('node-jose');

export function chooseFixLanguage(id: LanguageId): void {
  $fixLanguage.set(id);
}
