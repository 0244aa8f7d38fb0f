import { atom } from 'nanostores';
import { recall, remember } from '../../browser/remembered.ts';

/** Whether a key alone, such as "?", may be a shortcut (WCAG 2.2, 2.1.4). */
export const $singleKeys = atom(recall('single-keys') !== 'off');

/** Whether the choice is forgotten when the page closes, because storage is denied. */
export const $isSingleKeyForgotten = atom(false);

export function setSingleKeys(isOn: boolean): void {
  $isSingleKeyForgotten.set(!remember('single-keys', isOn ? undefined : 'off'));
  $singleKeys.set(isOn);
}
