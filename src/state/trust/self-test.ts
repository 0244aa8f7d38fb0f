import { atom, computed } from 'nanostores';
import type { Outcome } from '../../browser/self-test/channel.ts';
import { channels, ownTarget, runSelfTest } from '../../browser/self-test/run-self-test.ts';

/** A way out of the page, and what came of trying it. */
export interface Trial {
  readonly id: string;
  readonly name: string;
  readonly how: string;
  readonly outcome?: Outcome;
}

const $outcomes = atom<ReadonlyMap<string, Outcome>>(new Map());

export const $isTesting = atom(false);

export const $trials = computed($outcomes, (outcomes): readonly Trial[] =>
  channels.map(({ id, name, how }) => {
    const outcome = outcomes.get(id);
    return { id, name, how, ...(outcome ? { outcome } : {}) };
  }),
);

/** How many ways are known to be blocked, open or not tried. */
export const $tally = computed($outcomes, (outcomes) => {
  const of = (state: Outcome['state']): number => [...outcomes.values()].filter((one) => one.state === state).length;
  return { blocked: of('blocked'), open: of('open'), untried: of('untried') };
});

/** Where the attempts go. */
export const targetOfTest = (): string => ownTarget().origin;

/** Tries every way out, at the wish of the user only. */
export async function testTheLock(): Promise<void> {
  if ($isTesting.get()) return;
  $isTesting.set(true);
  $outcomes.set(new Map());
  await runSelfTest((id, outcome) => $outcomes.set(new Map($outcomes.get()).set(id, outcome))).finally(() =>
    $isTesting.set(false),
  );
}
