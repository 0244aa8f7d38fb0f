import { atom } from 'nanostores';

/**
 * The number of the text that is in view, or of a choice among its tokens: what was half typed belongs to one of them, and is
 * there again where one comes back.
 */
export const $visit = atom(0);

let lastVisit = 0;

/** No number is given twice. */
export const visitAnother = (): void => $visit.set(++lastVisit);
