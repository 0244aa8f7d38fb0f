import { asked } from './asked.ts';

/** The member ought to be there, and its value to be as asked. */
export const should = asked('should');
