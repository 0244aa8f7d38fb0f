import { atom } from 'nanostores';

/**
 * The number of the text that is in view, or of a choice among its tokens: what was half typed belongs to one of them, and is
 * there again where one comes back.
 */
export const $pasteCount = atom(0);

let lastCount = 0;

/** No number is given twice. */
export const countPaste = (): void => $pasteCount.set(++lastCount);
