import { handOver } from '../../browser/hand-over.ts';
import { writeTexts } from './kept-texts.ts';

/** Keeps the texts of the fields for when the page is loaded anew; false where the browser denies the storage for that. */
export const keepTexts = (): boolean => handOver(writeTexts());
