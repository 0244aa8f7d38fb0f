import { useEffect, useState } from 'react';
import type { Happening } from '../engine/happening.ts';
import type { Actor } from '../engine/actor.ts';
import { Tampered } from './Tampered.tsx';
import { rowTone } from './row-tone.ts';

interface Props {
  readonly actors: readonly Actor[];
  readonly happening: Happening;
  readonly state: 'past' | 'now' | 'to-come';
}

/** From the middle of one lane to the middle of another, with its label above. */
export function Arrow({ actors, happening, state }: Props) {
  const [from, to] = [happening.from, happening.to].map((id) => actors.findIndex((actor) => actor.id === id));
  const [start, end] = [Math.min(from ?? 0, to ?? 0), Math.max(from ?? 0, to ?? 0)];
  const isLeftward = (to ?? 0) < (from ?? 0);
  const ink = state === 'to-come' ? 'text-line-strong' : state === 'now' ? 'text-accent' : 'text-ink-3';
  return (
    <span
      className="absolute inset-y-0"
      style={{ left: `${((start + 0.5) / actors.length) * 100}%`, width: `${((end - start) / actors.length) * 100}%` }}
    >
      <span className="absolute inset-x-0 top-[5px] flex justify-center">
        <span
          className={`rounded px-1 font-mono text-meta whitespace-nowrap ${state === 'now' ? 'bg-sunken font-semibold' : 'bg-panel'} ${state === 'to-come' ? 'text-ink-2' : rowTone(happening)}`}
        >
          {happening.title}
          {happening.tampered !== undefined && <Tampered />}
        </span>
      </span>
      <span className={`absolute inset-x-0 top-[31px] ${ink}`}>
        <i
          className={`absolute inset-x-[3px] top-0 border-t-[1.5px] border-current ${happening.status === undefined ? '' : 'border-dashed'}`}
        />
        <i
          className={`absolute -top-[3.5px] size-0 border-y-[4.5px] border-y-transparent ${isLeftward ? 'left-px border-r-[8px] border-r-current' : 'right-px border-l-[8px] border-l-current'}`}
        />
        {state === 'now' && (
          <Parcel key={happening.title} isLeftward={isLeftward} holdsToken={(happening.tokens ?? []).length > 0} />
        )}
      </span>
    </span>
  );
}

/** What travels: a token in its three colours, or a dot. It stands still at its end where no motion is wanted. */
function Parcel({ isLeftward, holdsToken }: { readonly isLeftward: boolean; readonly holdsToken: boolean }) {
  const [hasLeft, setHasLeft] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => setHasLeft(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  const isRight = hasLeft !== isLeftward;
  return (
    <span
      className="absolute -top-[7px] flex h-3.5 -translate-x-1/2 items-center gap-[2px] rounded-full bg-sunken px-1 transition-[left] duration-[1200ms] ease-in-out"
      style={{ left: isRight ? 'calc(100% - 22px)' : '22px' }}
    >
      {holdsToken ? (
        <>
          <i className="h-[11px] w-[3.5px] rounded-[2px] bg-header" />
          <i className="h-[11px] w-[3.5px] rounded-[2px] bg-payload" />
          <i className="h-[11px] w-[3.5px] rounded-[2px] bg-signature" />
        </>
      ) : (
        <i className="size-2 rounded-full bg-accent" />
      )}
    </span>
  );
}
