import { atom } from 'nanostores';
import { currentRoute, type PageName } from '../browser/route.ts';
import { onFragment } from '../browser/share-link.ts';

export const $page = atom<PageName>('debugger');

/** Follows the fragment of the address, now and whenever it changes. */
export function startRoute(): void {
  $page.set(currentRoute());
  onFragment(() => $page.set(currentRoute()));
}
