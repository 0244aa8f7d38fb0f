import { atom } from 'nanostores';
import { resetCircumstances } from '../circumstances/circumstances.ts';
import { pinProfile } from '../circumstances/profile.ts';
import { $text, clearText } from '../session/session.ts';
import { $pageState, changePage } from '../snapshot/page-state.ts';

/** What puts back what Clear took away, for as long as that is offered. */
export const $cleared = atom<(() => void) | undefined>(undefined);

/** Milliseconds. */
const offeredFor = 10_000;

/** Empties the token field, and expects nothing any more. It can be undone for a while, or until another text comes. */
export function clearAll(): void {
  const before = $pageState.get();
  const putBack = (): void => changePage(before);
  clearText();
  resetCircumstances();
  pinProfile(undefined);
  const end = (): void => {
    clearTimeout(timer);
    stop();
    if ($cleared.get() === putBack) $cleared.set(undefined);
  };
  const timer = setTimeout(end, offeredFor);
  const stop = $text.listen(end);
  $cleared.set(putBack);
}

/** Puts back token, key, circumstances, detached payload and choice as they were before Clear. */
export function undoClear(): void {
  $cleared.get()?.();
}
