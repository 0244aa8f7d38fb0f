import { shown } from './shown.ts';

/** A value of a token in a sentence, between quotes; long ones are cut. */
export const quoted = (text: string, most = 80): string => `"${shown(text, most)}"`;
