import { hasWorkers } from '../../browser/has-workers.ts';
import { megabytes } from '../../core/text/words.ts';
import { mostFile, mostReadAtOnce } from '../../core/text/work-caps.ts';
import { onlyLatest } from '../page/latest.ts';
import { $fileReading, $lastFile } from './file.ts';
import { pasteText } from './session.ts';

const loadReader = () => import('./read-long-file.ts');

const calls = onlyLatest();

/** Takes the text of a file in place of what is there, or, of a long one, its tokens. Until then, nothing changes. */
export async function openFile(file: File): Promise<void> {
  const signal = calls.begin();
  const { name, size } = file;
  if (size > mostFile) return $fileReading.set({ state: 'refused', message: tooLarge(name, size) });
  $fileReading.set(undefined);
  if (size <= mostReadAtOnce || !hasWorkers) {
    const text = await file.text();
    if (!signal.aborted && text !== '') pasteText(text);
    return;
  }
  const tell = (doing: string): void => $fileReading.set({ state: 'reading', name, size, doing });
  tell('Reading the file');
  try {
    const { readLongFile } = await loadReader();
    const read = await readLongFile(file, tell, signal);
    $lastFile.set({ name, size, read });
    $fileReading.set(undefined);
    pasteText(read.text);
  } catch (error) {
    if (signal.aborted) return;
    const why = error instanceof Error ? error.message : String(error);
    $fileReading.set({
      state: 'refused',
      message: `${name} could not be read: ${why}. Try it again, or paste its text.`,
    });
  }
}

const tooLarge = (name: string, size: number): string =>
  `${name} has ${megabytes(size)}. Jotter reads files up to ${megabytes(mostFile).replace('.0', '')}: record less, or cut the part with the token out of it.`;

/** Ends the reading of a file, or takes back what was said of one. The text stays as it is. */
export function leaveFile(): void {
  calls.end();
  $fileReading.set(undefined);
}
