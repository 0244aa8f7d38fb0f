import { startWorker } from '../../browser/start-worker.ts';
import { signingInputOf } from '../../core/token/signing-input.ts';
import type { SearchQuestion } from '../../crypto/known-secrets/search.ts';
import type { KnownSecretsAnswer } from '../../workers/known-secrets.ts';
import { readToken } from '../../state/session/session.ts';

const loadAddress = () => import('../../workers/known-secrets.ts?worker&url');

/**
 * Looks for the secret of an HS256 token among the known ones, off the main thread; undefined where it is none of them. Rejects
 * when it is aborted, and where the search cannot run.
 */
export async function findSecret(token: string, signal: AbortSignal): Promise<Uint8Array | undefined> {
  const jws = readToken(token);
  if (jws.kind !== 'jws') return undefined;
  const { default: address } = await loadAddress();
  return new Promise((resolve, reject) => {
    const worker = startWorker<SearchQuestion, KnownSecretsAnswer>(address, {
      onAnswer: (answer) => {
        if (answer.outcome === 'running') return;
        worker.stop();
        if (answer.outcome === 'failed') reject(new Error(answer.message));
        else resolve(answer.outcome === 'found' ? answer.secret : undefined);
      },
      onFailure: (message) => reject(new Error(message)),
    });
    signal.addEventListener('abort', () => {
      worker.stop();
      reject(new DOMException('The search was stopped.', 'AbortError'));
    });
    const [message, code] = [signingInputOf(jws), jws.signature.readable];
    worker.ask({ algorithm: 'HS256', message, code, texts: [], keys: [] });
  });
}
