import { atom } from 'nanostores';

/** The signatures that were made last in this page, each with the text that it covers. */
export const $madeSignatures = atom<ReadonlyMap<string, string>>(new Map());
