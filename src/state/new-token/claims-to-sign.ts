import { atom } from 'nanostores';
import { goTo } from '../../browser/route.ts';

/** Claims that were pasted into the debugger, until the page New token has them. */
export const $claimsToSign = atom<string | undefined>(undefined);

/** Opens the page New token with claims. */
export function signThis(claims: string): void {
  $claimsToSign.set(claims);
  goTo('new');
}
