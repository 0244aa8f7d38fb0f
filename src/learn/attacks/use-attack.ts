import { useCallback, useState } from 'react';
import { momentNow } from '../../state/page/clock.ts';
import { forever } from '../jwt-tools/forever.ts';
import { useMade } from '../parts/use-made.ts';
import { findSecret } from '../state/find-secret.ts';
import type { Judgement } from '../verifier/check.ts';
import type { Hole } from '../verifier/hole.ts';
import { forgeries, type Forged, type Move } from './forgeries.ts';
import { makeScene, type Loot, type Scene } from './scene.ts';
import { useStanding } from './use-standing.ts';
import { verifyToken } from './verify-token.ts';

/** What the attacker has done so far. */
interface Doing {
  /** How many moves. */
  readonly count: number;
  readonly forged?: Forged;
  readonly answer?: Judgement;
  /** Why the last move could not be made. */
  readonly obstacle?: string;
}

/** How an attack stands. */
export interface Attack extends Doing {
  readonly isOpen: boolean;
  /** The next move; none when the token is ready. */
  readonly next: Move | undefined;
  /** The moves that were made. */
  readonly made: readonly Move[];
  readonly honest: Judgement | undefined;
  readonly isBusy: boolean;
  readonly gotIn: boolean;
  readonly wasStopped: boolean;
  readonly move: () => void;
  readonly send: () => void;
  readonly setOpen: (isOpen: boolean) => void;
  readonly restart: () => void;
}

/** Plays an attack against the verifier, with the hole in it or without. */
export function useAttack(hole: Hole): Attack {
  const [isOpen, setIsOpen] = useState(true);
  const [isBusy, setBusy] = useState(false);
  const [doing, setDoing] = useState<Doing>({ count: 0 });
  const [ends, setEnds] = useState({ gotIn: false, wasStopped: false });
  const scene = useScene(hole);
  const standing = useStanding(scene, hole, isOpen);
  const next = forgeries[hole][doing.count];
  const tell = (after: Doing) => {
    setDoing(after);
    const isStopped = !isOpen && (after.obstacle !== undefined || after.answer?.status === 401);
    if (isStopped) setEnds({ ...ends, wasStopped: true });
    else if (isOpen && after.answer?.status === 200) setEnds({ ...ends, gotIn: true });
  };
  const during = (work: Promise<Doing> | undefined) => {
    if (!work) return;
    setBusy(true);
    void work
      .catch((error: unknown) => ({ ...doing, obstacle: `This could not be done here. ${String(error)}` }))
      .then(tell)
      .finally(() => setBusy(false));
  };
  const isReady = !isBusy && standing !== undefined;
  return {
    ...doing,
    ...ends,
    isOpen,
    next,
    made: forgeries[hole].slice(0, doing.count),
    honest: standing?.honest,
    isBusy: !isReady,
    move: () => during(isReady && scene && next ? moved(doing, next, lootOf(scene, isOpen)) : undefined),
    send: () => during(isReady ? sent(doing, standing.verifier) : undefined),
    setOpen: (open) => {
      setIsOpen(open);
      setDoing({ count: doing.count, ...(doing.forged && { forged: doing.forged }) });
    },
    restart: () => setDoing({ count: 0 }),
  };
}

/** Keys and tokens for an attack, made when it comes into view. */
const useScene = (hole: Hole): Scene | undefined =>
  useMade(useCallback((signal: AbortSignal) => makeScene(hole, momentNow(), signal), [hole]));

/** A token that was seen on its way is one that the API takes as it now stands. */
const lootOf = ({ open, repaired, loot }: Scene, isOpen: boolean): Loot =>
  isOpen || loot.token !== open.honest ? loot : { ...loot, token: repaired.honest };

async function moved(doing: Doing, next: Move, loot: Loot): Promise<Doing> {
  const before = doing.forged ?? { token: loot.token };
  const made = await next.make(before, loot, { findSecret, signal: forever });
  return made.ok ? { count: doing.count + 1, forged: made.value } : { ...doing, obstacle: made.problem };
}

async function sent(doing: Doing, verifier: Parameters<typeof verifyToken>[1]): Promise<Doing> {
  if (!doing.forged) return doing;
  // However often it is sent, what came before is Ada’s own request.
  const asBefore = { ...verifier, seen: new Set(verifier.seen) };
  return { ...doing, answer: await verifyToken(doing.forged.token, asBefore, momentNow()) };
}
