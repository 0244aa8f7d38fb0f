import { trustedBlob } from '../start-worker.ts';
import type { Attempt, Outcome, PolicyChannel, Target } from './channel.ts';

/** What the worker tells the page: the directive that the browser reported, or how the attempt ended. */
interface Told {
  readonly refused?: string;
  readonly ended?: string;
  /** Whether the browser refused a WebSocket to the same host with a SecurityError. */
  readonly isSocketRefused?: boolean;
}

/**
 * WebKit refuses a worker without an event. What it does say is a SecurityError of the WebSocket constructor, which comes
 * before any connection; connect-src governs fetch and WebSocket alike (CSP3 §6.1.2).
 */
const refusedSilently: Outcome = {
  state: 'blocked',
  why: 'Refused by connect-src. This browser does not report what it refuses to a worker; it refused a WebSocket to the same host there with a SecurityError, and the same directive governs both.',
};

/**
 * The code of the worker stands in the page and starts from a blob: no file of ours fetches what it is told, as that file
 * could be started without the policy.
 */
export const workerFetch: PolicyChannel = {
  kind: 'policy',
  id: 'worker',
  name: 'fetch in a worker',
  how: 'started as those of this page are',
  attempt: ({ address, target, signal, refused }: Attempt) =>
    new Promise((resolve) => {
      const blob = URL.createObjectURL(new Blob([codeFor(address, target)], { type: 'text/javascript' }));
      const worker = new Worker(trustedBlob(blob), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
        if (data.refused !== undefined) refused(data.refused);
        if (data.ended !== undefined) resolve(data.isSocketRefused ? refusedSilently : data.ended);
      });
      worker.addEventListener('error', () => resolve('the worker did not start'));
      signal.addEventListener('abort', () => {
        worker.terminate();
        URL.revokeObjectURL(blob);
      });
    }),
};

function codeFor(address: string, { origin, socket }: Target): string {
  return `
    addEventListener('securitypolicyviolation', (event) => postMessage({ refused: event.effectiveDirective }));
    const isSocketRefused = () => {
      try {
        new WebSocket(${JSON.stringify(address.replace(origin, socket))}).close();
        return false;
      } catch (error) {
        return error.name === 'SecurityError';
      }
    };
    fetch(${JSON.stringify(address)}, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' })
      .then(() => ({ ended: 'an answer came' }), () => ({ ended: 'no answer', isSocketRefused: isSocketRefused() }))
      .then(postMessage);`;
}
