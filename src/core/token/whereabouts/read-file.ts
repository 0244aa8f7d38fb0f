import { mostReadAtOnce, mostShown, mostTokenText } from '../../text/work-caps.ts';
import { extractOf } from './extract.ts';
import { sanitizedWords } from './sanitized.ts';
import { findInFile } from './with-places.ts';

/** What the page keeps of a long file. */
export interface FileRead {
  /** The file itself, or what is left of it: its tokens with what is around them, or its beginning where it has none. */
  readonly text: string;
  /** How much of the file that is. */
  readonly kept: 'all' | 'tokens' | 'beginning';
  /** By what it was sanitized, in words. */
  readonly sanitized: string | undefined;
}

/** Looks through the text of a file, and leaves out what the page does not need. Never throws. */
export function readFile(text: string): FileRead {
  if (text.length <= mostReadAtOnce) return { text, kept: 'all', sanitized: undefined };
  const sightings = findInFile(text);
  const sanitized = sanitizedWords(text);
  const extract = sightings.length > 0 ? extractOf(text, sightings) : undefined;
  if (extract !== undefined) return { text: extract, kept: 'tokens', sanitized };
  // A key set may be long, and so may a single token.
  if (text.length <= mostTokenText) return { text, kept: 'all', sanitized: undefined };
  return { text: text.slice(0, mostShown), kept: 'beginning', sanitized };
}
