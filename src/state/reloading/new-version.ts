import { atom, computed, onMount } from 'nanostores';
import { takeHandedOver } from '../../browser/hand-over.ts';
import { keepOffline } from '../../browser/service-worker.ts';
import { $expectedText } from '../circumstances/circumstances.ts';
import { $keyText, $shelf } from '../keys/key-field.ts';
import { readTexts } from './kept-texts.ts';
import { keepTexts } from './reload.ts';
import { $text } from '../session/session.ts';

/** What starts the version that lies ready; undefined while this one is the newest that is known. */
const $reload = atom<(() => void) | undefined>(undefined);

/** Why Jotter does not work here without a network; undefined where it does, or will. */
export const $notKept = atom<string | undefined>(undefined);

/** Whether a newer version lies ready. */
export const $newVersion = computed($reload, (reload) => reload !== undefined);

onMount($reload, () => {
  const left = takeHandedOver();
  if (left !== undefined) readTexts(left);
  void keepOffline({
    onNewVersion: (reload) => $reload.set(reload),
    onNotKept: (why) => $notKept.set(why),
  });
});

/** Whether a reload would lose anything that somebody typed or pasted. */
export const $wouldLose = computed(
  [$text, $keyText, $shelf, $expectedText],
  (text, keyText, shelf, expected) =>
    text !== '' || keyText !== '' || shelf.length > 0 || Object.values(expected).some((value) => value !== ''),
);

export function reloadEmpty(): void {
  $reload.get()?.();
}

/** Hands the texts over to the new version and starts it; false where the browser denies the storage for that: nothing happens. */
export function reloadWithTexts(): boolean {
  const isLeft = keepTexts();
  if (isLeft) $reload.get()?.();
  return isLeft;
}
