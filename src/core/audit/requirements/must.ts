import { asked } from './asked.ts';

/** The member has to be there, and its value to be as asked. */
export const must = asked('must');
