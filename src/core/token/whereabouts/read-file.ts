import { mostReadAtOnce, mostShown, mostTokenText } from '../../text/work-caps.ts';
import type { Sighting } from '../find/sighting.ts';
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

/** How far a worker is with a file, or what it has read of it. */
export type FileAnswer =
  | { readonly outcome: 'running'; readonly doing: string }
  | { readonly outcome: 'read'; readonly file: FileRead }
  | { readonly outcome: 'failed'; readonly message: string };

/** Reads a file and tells how far it is. Never rejects. */
export async function answerFile(file: { text(): Promise<string> }, tell: (answer: FileAnswer) => void): Promise<void> {
  try {
    tell({ outcome: 'running', doing: 'Reading the file' });
    const text = (await file.text()).replaceAll(/\r\n?/g, '\n');
    tell({ outcome: 'running', doing: 'Looking for tokens' });
    tell({ outcome: 'read', file: readFile(text) });
  } catch (error) {
    tell({ outcome: 'failed', message: String(error) });
  }
}

/** Every token of a file, with the request or the entry that it is in, and by what the file was sanitized. */
export const foundInFile = (text: string, found?: readonly Sighting[]) => ({
  sightings: findInFile(text, found),
  sanitized: sanitizedWords(text),
});

/** Looks through the text of a file, and leaves out what the page does not need. Never throws. */
export function readFile(text: string): FileRead {
  if (text.length <= mostReadAtOnce) return { text, kept: 'all', sanitized: undefined };
  const { sightings, sanitized } = foundInFile(text);
  const extract = sightings.length > 0 ? extractOf(text, sightings) : undefined;
  if (extract !== undefined) return { text: extract, kept: 'tokens', sanitized };
  // A key set may be long, and so may a single token.
  if (text.length <= mostTokenText) return { text, kept: 'all', sanitized: undefined };
  return { text: text.slice(0, mostShown), kept: 'beginning', sanitized };
}
