import type { Fix } from './fixes-of.ts';
import type { Language, Line } from './language.ts';
import { lineOf } from './line-of.ts';

/** The line for a fix, with the note above it as a comment of the language. */
export function commented(language: Language, { note, job }: Fix): Line {
  const line = lineOf(language, job);
  return 'cannot' in line ? line : { ...line, code: `${language.comment} ${note}\n${line.code}` };
}
