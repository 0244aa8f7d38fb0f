import { list } from '../../text/words.ts';
import type { Fix } from './fixes-of.ts';
import type { Job } from './job.ts';
import type { Language, Line } from './language.ts';
import { lineOf } from './line-of.ts';

/** The line for a fix, with the note above it as comments of the language. */
export function commented(language: Language, { note, job }: Fix): Line {
  const line = lineOf(language, job);
  if ('cannot' in line) return line;
  const comments = [...note.split('\n'), ...ofThisToken(language, job)].map((text) => `${language.comment} ${text}`);
  return { ...line, code: [...comments, line.code].join('\n') };
}

/** A recipient compares the claims with its own values (RFC 7519 §4.1.3), and the author of this token chose these. */
function ofThisToken({ expects = [] }: Language, job: Job): readonly string[] {
  const filled = job.does === 'verify' ? expects.filter((name) => job[name] !== undefined) : [];
  if (filled.length === 0) return [];
  return [`Check the ${list(filled)}: ${filled.length === 1 ? 'it comes' : 'they come'} from this token.`];
}
