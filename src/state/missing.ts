import { atom } from 'nanostores';
import { onMissingPart } from '../browser/missing-parts.ts';
import { reloadPage } from '../browser/reload-page.ts';

/** Comes with what tells of new versions, so that it is here when nothing more can be loaded. */
const loadReload = () => import('./reload.ts');

/** Whether a part of Jotter that comes on demand did not come, as without a network. */
export const $isMissing = atom(false);

/** Whether the texts cannot be kept over a reload. */
export const $cannotKeep = atom(false);

/** Counts how often what did not come was asked for anew. */
export const $attempt = atom(0);

export function startMissing(): void {
  onMissingPart(() => $isMissing.set(true));
}

export function dismissMissing(): void {
  $isMissing.set(false);
}

export function tryAgain(): void {
  $isMissing.set(false);
  $attempt.set($attempt.get() + 1);
}

/** Loads the page anew, with what stands in the fields; where that cannot be kept, nothing happens and that is said. */
export async function reloadAndKeep(): Promise<void> {
  const isKept = (await loadReload().catch(() => undefined))?.keepTexts() === true;
  $cannotKeep.set(!isKept);
  if (isKept) reloadPage();
}
