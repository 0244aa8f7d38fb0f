import type { Job } from './job.ts';
import type { Language, Line } from './language.ts';

/** What a language has for a job; a sentence where its library lacks the algorithm. */
export function lineOf(language: Language, job: Job): Line {
  const { library, algorithms, lately } = language;
  if (lately?.has(job.alg) === true)
    return { cannot: `Only newer versions of ${library} support ${job.alg}. See its documentation for the call.` };
  if (!algorithms.has(job.alg))
    return { cannot: `${library} does not support ${nameOf(job.alg)}. Use a library that does.` };
  return language.line(job);
}

/** A token may name anything, of any length. */
const nameOf = (alg: string): string => (/^[\w-]{1,24}$/.test(alg) ? alg : 'the algorithm of this token');
