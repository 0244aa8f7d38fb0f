import { readFile, type FileRead } from '../core/token/whereabouts/read-file.ts';

/** How far the worker is with a file, or what it has read. */
export type FileAnswer =
  | { readonly outcome: 'running'; readonly doing: string }
  | { readonly outcome: 'read'; readonly file: FileRead }
  | { readonly outcome: 'failed'; readonly message: string };

const tell = (answer: FileAnswer): void => postMessage(answer, { transfer: [] });

addEventListener('message', ({ data }: MessageEvent<File>) => {
  read(data).catch((error: unknown) => tell({ outcome: 'failed', message: String(error) }));
});

async function read(file: File): Promise<void> {
  tell({ outcome: 'running', doing: 'Reading the file' });
  const text = (await file.text()).replaceAll(/\r\n?/g, '\n');
  tell({ outcome: 'running', doing: 'Looking for tokens' });
  tell({ outcome: 'read', file: readFile(text) });
}
