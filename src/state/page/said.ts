import { atom } from 'nanostores';
import { wantOverlays } from './overlay.ts';

/** What the page says of an action that shows nothing itself: "Copied exp." */
export const $said = atom<string | undefined>(undefined);

/** Milliseconds: it is short, and nothing in it can be clicked. */
const saidFor = 5000;

let timer: ReturnType<typeof setTimeout> | undefined;

export function say(sentence: string): void {
  wantOverlays();
  clearTimeout(timer);
  $said.set(sentence);
  timer = setTimeout(() => $said.set(undefined), saidFor);
}
