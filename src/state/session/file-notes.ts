import { computed } from 'nanostores';
import { megabytes } from '../../core/text/words.ts';
import type { FileRead } from '../../core/token/whereabouts/read-file.ts';
import { $lastFile } from './file.ts';
import { readingOf } from './long-reading.ts';
import { $sanitizedHere } from './sanitized.ts';
import { $longReading, $pasted, $text } from './session.ts';

const kept = {
  all: undefined,
  tokens: 'Only its tokens are kept here, each with the text around it. The rest of the file is not shown.',
  beginning: 'No token was found in it. Only its beginning is shown.',
} as const satisfies Record<FileRead['kept'], string | undefined>;

/** What is to be said of the file that the text is from: what is left out here, and by what it was sanitized before. */
export const $fileNotes = computed(
  [$lastFile, $pasted, $text, $longReading, $sanitizedHere],
  (last, pasted, text, reading, sanitizedHere): readonly string[] => {
    const file = last?.read.text === pasted ? last : undefined;
    const left = file && kept[file.read.kept];
    const own = sanitizedHere.status === 'done' ? sanitizedHere.value : readingOf(text, reading)?.sanitized;
    const sanitized = file?.read.sanitized ?? own;
    return [
      ...(file && left !== undefined ? [`From ${file.name}, ${megabytes(file.size)}. ${left}`] : []),
      ...(sanitized === undefined ? [] : [sanitized]),
    ];
  },
);
