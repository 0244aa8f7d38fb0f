import { atom } from 'nanostores';
import { $giver, setKeyText } from './key-field.ts';

/** A URL that somebody pasted into the key field, to fetch keys from; undefined where there is none. */
export const $urlOfKeys = atom<string | undefined>(undefined);

/** Whether a link brought that URL along. */
export const $isUrlLinked = atom(false);

/** Takes the URL out of the key field. */
export function takeUrlOutOfKeyField(url: string): void {
  $isUrlLinked.set($giver.get() === 'link');
  $urlOfKeys.set(url.trim());
  setKeyText('');
}
