import { compiledLibraries } from './compiled-libraries.ts';
import type { Library } from './library.ts';
import { scriptLibraries } from './script-libraries.ts';

/** Every library of the table. `every-library.test.ts` runs those that Jotter’s own tests have. */
export const everyLibrary: readonly Library[] = [...scriptLibraries, ...compiledLibraries];
