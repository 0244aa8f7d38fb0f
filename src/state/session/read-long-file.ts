import { startWorker } from '../../browser/start-worker.ts';
import type { FileAnswer, FileRead } from '../../core/token/whereabouts/read-file.ts';

const loadAddress = () => import('../../workers/long-text.ts?worker&url');

/** Reads a file in a worker, which says meanwhile what it is doing. */
export async function readLongFile(file: File, tell: (doing: string) => void, signal: AbortSignal): Promise<FileRead> {
  const { default: address } = await loadAddress();
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const end = (why: string): void => {
      worker.stop();
      reject(new Error(why));
    };
    const worker = startWorker<File, FileAnswer>(address, {
      onAnswer: (answer) => {
        if (answer.outcome === 'running') return tell(answer.doing);
        if (answer.outcome === 'failed') return end(answer.message);
        worker.stop();
        // In a task of its own: to take a long answer over is work enough for one.
        setTimeout(() => resolve(answer.file));
      },
      onFailure: end,
    });
    signal.addEventListener('abort', () => end('aborted'));
    worker.ask(file);
  });
}
