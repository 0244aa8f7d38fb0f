import { atom } from 'nanostores';
import { onFragment, takeLink } from '../browser/share-link.ts';
import { setKeyText } from './keyring.ts';
import { pasteText } from './session.ts';

/** Whether the token in view came in the query of the address, which every server on the way could read. */
export const $sentToServer = atom(false);

/** Opens what the address holds, now and whenever its fragment changes; the address is cleaned at once. */
export function startLinks(): void {
  open();
  onFragment(open);
}

export function dismissSentToServer(): void {
  $sentToServer.set(false);
}

function open(): void {
  const link = takeLink();
  if (!link) return;
  pasteText(link.text);
  if (link.publicKey !== undefined) setKeyText(link.publicKey);
  $sentToServer.set(link.sentToServer);
}
