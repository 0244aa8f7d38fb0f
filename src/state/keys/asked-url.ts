import { atom } from 'nanostores';
import { setKeyText } from './key-field.ts';

/** A URL that was in the key field and belongs into the frame that fetches keys; undefined once it is there. */
export const $askedUrl = atom<string | undefined>(undefined);

/** Takes the URL out of the key field, for the frame to have it in its own. */
export function askUrl(url: string): void {
  $askedUrl.set(url.trim());
  setKeyText('');
}
