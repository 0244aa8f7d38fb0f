import { atom } from 'nanostores';
import { currentRoute, currentTopic, type PageName } from '../../browser/route.ts';
import { onFragment } from '../../browser/share-link.ts';

export const $page = atom<PageName>('debugger');

/** What the address names on its page, such as one of the rules. */
export const $topic = atom<string | undefined>(undefined);

/** Follows the fragment of the address, now and whenever it changes. */
export function startRoute(): void {
  follow();
  onFragment(follow);
}

function follow(): void {
  $page.set(currentRoute());
  $topic.set(currentTopic());
}
