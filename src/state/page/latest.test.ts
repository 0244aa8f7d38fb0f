import { atom } from 'nanostores';
import { describe, expect, it } from 'vitest';
import type { Pending } from '../../core/judgement/pending.ts';
import { latest } from './latest.ts';
import { until } from '../fixtures/until.ts';

/** A question whose answers the test gives when it likes. */
function setUp() {
  const question = atom('first');
  const calls: { readonly asked: string; readonly signal: AbortSignal; readonly answer: (value: string) => void }[] =
    [];
  const store = latest(question, (asked, signal) =>
    asked === '' ? undefined : new Promise<string>((answer) => void calls.push({ asked, signal, answer })),
  );
  const seen: Pending<string>[] = [];
  const stop = store.subscribe((value) => void seen.push(value));
  return { question, calls, store, seen, stop };
}

const settled = () => new Promise((done) => setTimeout(done));

describe('latest', () => {
  it('is busy until the answer comes', async () => {
    const { calls, store } = setUp();
    expect(store.get()).toEqual({ status: 'busy' });
    calls[0]?.answer('one');
    await settled();
    expect(store.get()).toEqual({ status: 'done', value: 'one' });
  });

  it('drops the old answer at once, aborts its call, and ignores it when it comes late', async () => {
    const { question, calls, store } = setUp();
    calls[0]?.answer('one');
    await settled();
    question.set('second');
    expect(store.get()).toEqual({ status: 'busy' });
    question.set('third');
    expect(calls[1]?.signal.aborted).toBe(true);
    calls[2]?.answer('three');
    calls[1]?.answer('two');
    await settled();
    expect(store.get()).toEqual({ status: 'done', value: 'three' });
  });

  it('is idle where there is nothing to ask, and says when a call fails', async () => {
    const { question, store } = setUp();
    question.set('');
    expect(store.get()).toEqual({ status: 'idle' });
    const failing = latest(question, () => Promise.reject(new Error('broken')));
    const stop = failing.subscribe(() => undefined);
    await settled();
    expect(failing.get()).toEqual({ status: 'failed', message: 'Error: broken' });
    stop();
  });

  it('aborts when nobody listens any more', async () => {
    const { calls, stop } = setUp();
    stop();
    // nanostores lets go of a store a second after its last listener.
    await until(() => calls[0]?.signal.aborted === true);
    expect(calls).toHaveLength(1);
  });
});
