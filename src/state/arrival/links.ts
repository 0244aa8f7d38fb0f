import { atom } from 'nanostores';
import { takeJotterLink } from '../../browser/jotter-link.ts';
import { onFragment, takeHandOff, takeLink } from '../../browser/share-link.ts';
import { arrive } from './arrival.ts';
import { mostLinkWithAddress } from '../../core/text/work-caps.ts';

/** Whether the token in view came in the query of the address, which every server on the way could read. */
export const $sentToServer = atom(false);

/** The fragment of a link that Jotter made: kept here until it is opened or let go, for the address no longer holds it. */
export const $jotterLink = atom<{ readonly fragment: string } | undefined>(undefined);

/** Whether another page has opened this one so as to hand a text over. */
export const $isHandedOff = atom(false);

export function endHandOff(): void {
  $isHandedOff.set(false);
}

/** Opens what the address holds, now and whenever its fragment changes; the address is cleaned at once. */
export function startLinks(): void {
  open();
  onFragment(open);
}

export function dismissSentToServer(): void {
  $sentToServer.set(false);
}

function open(): void {
  const fragment = takeJotterLink();
  if (fragment !== undefined) return $jotterLink.set({ fragment });
  if (takeHandOff()) $isHandedOff.set(true);
  const link = takeLink();
  if (!link) return;
  arrive('A link', link);
  $sentToServer.set(link.sentToServer);
}

/** A link that Jotter made, or its fragment, and nothing beside it; a mail may have wrapped its lines. */
const pastedLink = /^\s*[^\s#]*#(j1p?\.\d+\.[\w-][\w\s-]*)$/;

/** Opens a link that was pasted where a token is expected; false where the text is none. */
export function openPastedLink(text: string): boolean {
  const fragment = text.length > mostLinkWithAddress ? undefined : pastedLink.exec(text)?.[1];
  if (fragment !== undefined) $jotterLink.set({ fragment });
  return fragment !== undefined;
}
