import { describe, expect, it, vi } from 'vitest';
import { makePlay, type RunQuestion } from './play.ts';
import { until } from '../../state/fixtures/until.ts';

interface Step {
  readonly name: string;
  readonly isOdd: boolean;
  readonly chance: string;
}

/** Four steps; what is done to it shows in the third, and "short" leaves out the last two. */
async function run({ random, tampering }: RunQuestion): Promise<readonly Step[]> {
  const chance = random(4).join();
  const all = ['a', 'b', 'c', 'd'].map((name) => ({ name, chance, isOdd: name === 'c' && tampering.has('odd') }));
  return tampering.has('short') ? all.slice(0, 2) : all;
}

async function started(options: Partial<Parameters<typeof makePlay<Step>>[0]> = {}) {
  const play = makePlay<Step>({ run, isTampered: ({ isOdd }) => isOdd, pace: () => 1000, ...options });
  play.$steps.listen(() => undefined);
  await until(() => play.$steps.get().length > 0 || play.$hasFailed.get());
  return play;
}

describe('a play', () => {
  it('stays between its first and its last step', async () => {
    const play = await started();
    play.step(-1);
    expect(play.$at.get()).toBe(0);
    play.step(Infinity);
    expect(play.$at.get()).toBe(3);
    play.startOver();
    expect(play.$at.get()).toBe(0);
  });

  it('goes to where what was done shows, and stays there when it is undone', async () => {
    const play = await started();
    play.toggle('odd');
    await until(() => play.$at.get() === 2);
    play.toggle('odd');
    await until(() => !play.$steps.get().some(({ isOdd }) => isOdd));
    expect(play.$at.get()).toBe(2);
    play.toggle('short');
    await until(() => play.$at.get() === 1);
    play.clear();
    await until(() => play.$steps.get().length === 4);
  });

  it('has the same chance in each run', async () => {
    const play = await started();
    const [before] = play.$steps.get();
    play.toggle('odd');
    await until(() => play.$at.get() === 2);
    expect(play.$steps.get()[0]).toEqual(before);
    expect((await started()).$steps.get()[0]?.chance).not.toBe(before?.chance);
  });

  it('drops a run that was overtaken, however late it ends', async () => {
    const ends: (() => void)[] = [];
    const slow = async (question: RunQuestion) => {
      const steps = await run(question);
      if (question.tampering.size > 0) await new Promise<void>((end) => ends.push(end));
      return steps;
    };
    const play = await started({ run: slow });
    play.toggle('short');
    await until(() => ends.length === 1);
    play.clear();
    for (const end of ends) end();
    await Promise.resolve();
    await until(() => play.$tampering.get().size === 0);
    expect(play.$steps.get()).toHaveLength(4);
  });

  it('plays to its end, from the beginning if it is there already', async () => {
    const play = await started();
    vi.useFakeTimers();
    play.togglePlay();
    vi.advanceTimersByTime(2500);
    expect([play.$at.get(), play.$isPlaying.get()]).toEqual([2, true]);
    play.togglePlay();
    vi.advanceTimersByTime(5000);
    expect([play.$at.get(), play.$isPlaying.get()]).toEqual([2, false]);
    play.togglePlay();
    vi.advanceTimersByTime(5000);
    expect([play.$at.get(), play.$isPlaying.get()]).toEqual([3, false]);
    play.togglePlay();
    expect(play.$at.get()).toBe(0);
    play.step(1);
    vi.advanceTimersByTime(5000);
    expect([play.$at.get(), play.$isPlaying.get()]).toEqual([1, false]);
    vi.useRealTimers();
  });

  it('says when a run cannot be made', async () => {
    const play = await started({ run: () => Promise.reject(new Error('no crypto')) });
    expect(play.$hasFailed.get()).toBe(true);
  });
});
