import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { Pending } from '../../core/judgement/pending.ts';
import { $attempt } from './missing.ts';

/** Of several calls the latest counts: where one begins, the one before is aborted. */
export function onlyLatest() {
  let current: AbortController | undefined;
  const end = (): void => current?.abort();
  const begin = (): AbortSignal => {
    end();
    current = new AbortController();
    return current.signal;
  };
  return { begin, end };
}

/**
 * The answer to the latest question that a store puts. The old answer is gone the moment the question changes, the old
 * call is aborted, and an answer that comes late is dropped. It is put
 * again when missing parts are tried again. `ask` returns undefined where there is nothing to ask.
 */
export function latest<Q, V>(
  question: ReadableAtom<Q>,
  ask: (question: Q, signal: AbortSignal) => Promise<V> | undefined,
): ReadableAtom<Pending<V>> {
  const answer = atom<Pending<V>>({ status: 'idle' });
  onMount(answer, () => {
    const calls = onlyLatest();
    const put = (asked: Q): void => {
      const signal = calls.begin();
      const call = ask(asked, signal);
      answer.set({ status: call ? 'busy' : 'idle' });
      call?.then(
        (value) => signal.aborted || answer.set({ status: 'done', value }),
        (error: unknown) => signal.aborted || answer.set({ status: 'failed', message: String(error) }),
      );
    };
    const stop = question.subscribe(put);
    const stopRetrying = $attempt.listen(() => put(question.get()));
    return () => {
      stop();
      stopRetrying();
      calls.end();
    };
  });
  return answer;
}
