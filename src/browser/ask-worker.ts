import { startWorker } from './start-worker.ts';

/** Puts one question to a worker of its own, which ends with the answer or when the signal is aborted. Rejects where none is to be had. */
export function askWorker<Answer>(address: string, question: unknown, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = startWorker<unknown, Answer>(address, {
      onAnswer: (answer) => {
        worker.stop();
        // In a task of its own: to take a long answer over is work enough for one.
        setTimeout(() => resolve(answer));
      },
      onFailure: (why) => {
        worker.stop();
        reject(new Error(why));
      },
    });
    signal.addEventListener('abort', () => {
      worker.stop();
      reject(new Error('aborted'));
    });
    worker.ask(question);
  });
}
