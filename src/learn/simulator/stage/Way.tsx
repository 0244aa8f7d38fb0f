import type { Happening } from '../engine/happening.ts';
import type { Actor } from '../engine/actor.ts';
import { nameOf } from './actor-name.ts';

interface Props {
  readonly actors: readonly Actor[];
  readonly happening: Happening;
}

/** "Client → API", read as "Client to API"; of a deed only who does it. */
export function Way({ actors, happening: { from, to } }: Props) {
  if (from === to) return nameOf(actors, from);
  return (
    <>
      {nameOf(actors, from)} <span aria-hidden>→</span>
      <span className="sr-only">to</span> {nameOf(actors, to)}
    </>
  );
}
