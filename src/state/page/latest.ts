import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { Pending } from '../../core/judgement/pending.ts';
import { $attempt } from './missing.ts';

/**
 * The answer to the latest question that a store puts. The old answer is gone the moment the question changes, the old
 * call is aborted, and an answer that comes late is dropped. It is put again when missing parts are tried again. `ask` returns undefined where there is nothing to ask.
 */
export function latest<Q, V>(
  question: ReadableAtom<Q>,
  ask: (question: Q, signal: AbortSignal) => Promise<V> | undefined,
): ReadableAtom<Pending<V>> {
  const answer = atom<Pending<V>>({ status: 'idle' });
  onMount(answer, () => {
    let current = new AbortController();
    const put = (asked: Q): void => {
      current.abort();
      const mine = new AbortController();
      current = mine;
      const call = ask(asked, mine.signal);
      answer.set({ status: call ? 'busy' : 'idle' });
      call?.then(
        (value) => mine.signal.aborted || answer.set({ status: 'done', value }),
        (error: unknown) => mine.signal.aborted || answer.set({ status: 'failed', message: String(error) }),
      );
    };
    const stop = question.subscribe(put);
    const stopRetrying = $attempt.listen(() => put(question.get()));
    return () => {
      stop();
      stopRetrying();
      current.abort();
    };
  });
  return answer;
}
