import type { Actor } from '../engine/actor.ts';

interface Props {
  readonly actor: Actor;
  /** What the actor has at this step. */
  readonly holds: readonly string[];
}

/** The head of a lane: who stands there, and what they hold by now. */
export const Lane = ({ actor, holds }: Props) => (
  <div className="grid content-start px-1 text-center leading-snug">
    <b className={`text-small font-semibold ${actor.id === 'thief' ? 'text-bad' : ''}`}>{actor.name}</b>
    <span className="truncate text-tag text-ink-3">{actor.host}</span>
    {holds.length > 0 && <span className="text-tag text-ink-2">has {holds.join(', ')}</span>}
  </div>
);
