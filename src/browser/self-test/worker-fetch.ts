import { trustedBlob } from '../start-worker.ts';
import type { Attempt, PolicyChannel } from './channel.ts';

/**
 * The code of the worker stands in the page and starts from a blob: no file of ours fetches what it is told, as that file
 * could be started without the policy.
 */
export const workerFetch: PolicyChannel = {
  kind: 'policy',
  id: 'worker',
  name: 'fetch in a worker',
  how: 'started as those of this page are',
  attempt: ({ address, signal, refused }: Attempt) =>
    new Promise((resolve) => {
      const code = `
        addEventListener('securitypolicyviolation', (event) => postMessage({ refused: event.effectiveDirective }));
        fetch(${JSON.stringify(address)}, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' })
          .then(() => 'an answer came', () => 'no answer').then((ended) => postMessage({ ended }));`;
      const blob = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
      const worker = new Worker(trustedBlob(blob), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<{ refused?: string; ended?: string }>) => {
        if (data.refused !== undefined) refused(data.refused);
        if (data.ended !== undefined) resolve(data.ended);
      });
      worker.addEventListener('error', () => resolve('the worker did not start'));
      signal.addEventListener('abort', () => {
        worker.terminate();
        URL.revokeObjectURL(blob);
      });
    }),
};
