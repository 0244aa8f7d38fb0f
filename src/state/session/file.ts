import { atom, computed } from 'nanostores';
import type { FileRead } from '../../core/token/whereabouts/read-file.ts';
import { tellsPlaces } from '../../core/token/find/tells-places.ts';
import { isLongText } from './long-reading.ts';
import { $text } from './session.ts';

/** A file that is being read, or why it is not. */
type FileReading =
  | { readonly state: 'reading'; readonly name: string; readonly size: number; readonly doing: string }
  | { readonly state: 'refused'; readonly message: string };

export const $fileReading = atom<FileReading | undefined>(undefined);

/** What was read last of a long file. */
export const $lastFile = atom<{ readonly name: string; readonly size: number; readonly read: FileRead } | undefined>(
  undefined,
);

/** Whether there may be something to say of a file. */
export const $mayBeFile = computed(
  [$fileReading, $lastFile, $text],
  (reading, last, text) => reading !== undefined || last !== undefined || isLongText(text) || tellsPlaces(text),
);

const loadOpening = () => import('./file-opening.ts');

/** Takes the text of a file in place of what is there, or, of a long one, its tokens. */
export async function openFile(file: File): Promise<void> {
  const { openFile: open } = await loadOpening();
  await open(file);
}
