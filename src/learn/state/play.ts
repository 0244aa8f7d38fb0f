import { atom, onMount, type ReadableAtom, type WritableAtom } from 'nanostores';
import { nowInSeconds } from '../../browser/clock.ts';

/** What one run of a flow depends on. */
export interface RunQuestion {
  readonly startsAt: number;
  readonly random: (byteCount: number) => Uint8Array;
  readonly tampering: ReadonlySet<string>;
  readonly signal: AbortSignal;
}

interface PlayOptions<S> {
  readonly run: (question: RunQuestion) => Promise<readonly S[]>;
  /** Whether something was done to this step. */
  readonly isTampered: (step: S) => boolean;
  /** Milliseconds that a step is in view when it plays. */
  readonly pace: (step: S) => number;
}

/** A flow that is played step by step, and run anew when something is done to it. */
export interface Play<S> {
  /** Every step of the run, the coming ones too; empty until the first run is done. */
  readonly $steps: ReadableAtom<readonly S[]>;
  readonly $hasFailed: ReadableAtom<boolean>;
  /** Index of the step in view. */
  readonly $at: ReadableAtom<number>;
  readonly $isPlaying: ReadableAtom<boolean>;
  readonly $tampering: ReadableAtom<ReadonlySet<string>>;
  /** Goes on by so many steps, or back; it ends a play. */
  readonly step: (count: number) => void;
  readonly goTo: (index: number) => void;
  readonly startOver: () => void;
  readonly togglePlay: () => void;
  /** Does something to the flow, or no more, and goes to where it shows. */
  readonly toggle: (id: string) => void;
  readonly clear: () => void;
}

interface Stores<S> {
  readonly $steps: WritableAtom<readonly S[]>;
  readonly $hasFailed: WritableAtom<boolean>;
  readonly $at: WritableAtom<number>;
  readonly $isPlaying: WritableAtom<boolean>;
  readonly $tampering: WritableAtom<ReadonlySet<string>>;
}

export function makePlay<S>(options: PlayOptions<S>): Play<S> {
  const stores: Stores<S> = {
    $steps: atom<readonly S[]>([]),
    $hasFailed: atom(false),
    $at: atom(0),
    $isPlaying: atom(false),
    $tampering: atom<ReadonlySet<string>>(new Set()),
  };
  const { $steps, $at, $isPlaying, $tampering } = stores;
  const runAnew = runnerOf(stores, options);
  const player = playerOf(stores, options);
  onMount($steps, () => {
    if ($steps.get().length === 0) void runAnew(false);
    return player.pause;
  });
  const goTo = (index: number): void => {
    player.pause();
    $at.set(Math.max(0, Math.min(index, $steps.get().length - 1)));
  };
  const change = (tampering: ReadonlySet<string>, isMore: boolean): void => {
    player.pause();
    $tampering.set(tampering);
    void runAnew(isMore);
  };
  return {
    ...stores,
    goTo,
    step: (count) => goTo($at.get() + count),
    startOver: () => goTo(0),
    togglePlay: () => ($isPlaying.get() ? player.pause() : player.play()),
    toggle: (id) => {
      const now = $tampering.get();
      change(new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]), !now.has(id));
    },
    clear: () => change(new Set(), false),
  };
}

/** Runs the flow; of two runs that overlap the later one counts. The old steps stay until the new ones are there. */
function runnerOf<S>(stores: Stores<S>, { run, isTampered }: PlayOptions<S>): (isMore: boolean) => Promise<void> {
  const { $steps, $hasFailed, $at, $tampering } = stores;
  const chance = sameChance();
  let startsAt: number | undefined;
  let current = new AbortController();
  return async (isMore) => {
    current.abort();
    const mine = new AbortController();
    current = mine;
    startsAt ??= nowInSeconds();
    const question = { startsAt, random: chance(), tampering: $tampering.get(), signal: mine.signal };
    const steps = await run(question).catch(() => undefined);
    if (mine.signal.aborted) return;
    $hasFailed.set(steps === undefined);
    if (!steps) return;
    const touched = isMore ? steps.findIndex(isTampered) : -1;
    $steps.set(steps);
    $at.set(touched >= 0 ? touched : Math.min($at.get(), steps.length - 1));
  };
}

/** Real chance the first time, and the same again in each later run: so two runs differ in what was done to them only. */
function sameChance(): () => (byteCount: number) => Uint8Array {
  const drawn: Uint8Array[] = [];
  return () => {
    let next = 0;
    return (byteCount) => {
      const index = next++;
      const known = drawn[index];
      if (known?.length === byteCount) return known;
      const bytes = crypto.getRandomValues(new Uint8Array(byteCount));
      drawn[index] = bytes;
      return bytes;
    };
  };
}

function playerOf<S>(
  { $steps, $at, $isPlaying }: Stores<S>,
  { pace }: PlayOptions<S>,
): {
  readonly play: () => void;
  readonly pause: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isAtEnd = (): boolean => $at.get() >= $steps.get().length - 1;
  const paceNow = (): number => {
    const step = $steps.get()[$at.get()];
    return step === undefined ? 0 : pace(step);
  };
  const pause = (): void => {
    clearTimeout(timer);
    $isPlaying.set(false);
  };
  const tick = (): void => {
    $at.set($at.get() + 1);
    if (isAtEnd()) pause();
    else timer = setTimeout(tick, paceNow());
  };
  const play = (): void => {
    if ($steps.get().length < 2) return;
    if (isAtEnd()) $at.set(0);
    $isPlaying.set(true);
    timer = setTimeout(tick, paceNow());
  };
  return { play, pause };
}
