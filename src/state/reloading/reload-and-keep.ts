import { atom } from 'nanostores';
import { loadPart } from '../../core/text/load-part.ts';
import { reloadPage } from '../../browser/reload-page.ts';

/** Comes with what tells of new versions, so that it is here when nothing more can be loaded. */
const loadReload = () => import('./reload.ts');

/** Whether the texts cannot be kept over a reload. */
export const $cannotKeep = atom(false);

/** Loads the page again with the texts of the fields. Where they cannot be kept, nothing happens and the page says so. */
export async function reloadAndKeep(): Promise<void> {
  const isKept = (await loadPart(loadReload))?.keepTexts() === true;
  $cannotKeep.set(!isKept);
  if (isKept) reloadPage();
}
