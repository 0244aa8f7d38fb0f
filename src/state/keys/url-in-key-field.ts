import { atom } from 'nanostores';
import { setKeyText } from './key-field.ts';

/** A URL that somebody pasted into the key field, to fetch keys from; undefined where there is none. */
export const $urlOfKeys = atom<string | undefined>(undefined);

/** Takes the URL out of the key field. */
export function takeUrlOutOfKeyField(url: string): void {
  $urlOfKeys.set(url.trim());
  setKeyText('');
}
