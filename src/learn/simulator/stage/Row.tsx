import type { KeyboardEvent } from 'react';
import type { Happening } from '../engine/happening.ts';
import type { Actor } from '../engine/actor.ts';
import { Arrow } from './Arrow.tsx';
import { Tampered } from './Tampered.tsx';
import { rowTone } from './row-tone.ts';
import { Way } from './Way.tsx';

interface Props {
  readonly actors: readonly Actor[];
  readonly happening: Happening;
  readonly index: number;
  /** Index of the step in view. */
  readonly at: number;
  readonly onChoose: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** One step: an arrow from lane to lane, or a deed in its lane. */
export function Row({ actors, happening, index, at, onChoose, onKey }: Props) {
  const isCurrent = index === at;
  const isDeed = happening.from === happening.to;
  return (
    <button
      type="button"
      aria-current={isCurrent ? 'step' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={onChoose}
      onKeyDown={onKey}
      className="grid w-full grid-cols-[36px_minmax(0,1fr)] items-stretch text-left -outline-offset-2 hover:bg-raised aria-[current]:bg-sunken"
    >
      <span className={`self-center pl-3 text-meta ${isCurrent ? 'font-semibold text-ink' : 'text-ink-3'}`}>
        {index + 1}
        <span className="sr-only">.</span>
      </span>
      <span className="relative hidden h-[42px] md:block" aria-hidden>
        <Lines count={actors.length} />
        {isDeed ? (
          <Deed actors={actors} happening={happening} isPast={index <= at} />
        ) : (
          <Arrow actors={actors} happening={happening} state={isCurrent ? 'now' : index < at ? 'past' : 'to-come'} />
        )}
      </span>
      <span className="grid gap-0 py-1.5 pr-3 md:sr-only">
        <span className={`text-small ${index <= at ? '' : 'text-ink-2'}`}>
          <b className={`font-semibold ${rowTone(happening)}`}>{happening.title}</b>
          {happening.tampered !== undefined && <Tampered />}
        </span>
        <span className="text-meta text-ink-2">
          <Way actors={actors} happening={happening} />
        </span>
      </span>
    </button>
  );
}

/** The vertical lines of the lanes, one piece a row. */
const Lines = ({ count }: { readonly count: number }) =>
  Array.from({ length: count }, (_, lane) => (
    <i
      key={lane}
      className="absolute inset-y-0 border-l border-line"
      style={{ left: `${((lane + 0.5) / count) * 100}%` }}
    />
  ));

interface DeedProps {
  readonly actors: readonly Actor[];
  readonly happening: Happening;
  readonly isPast: boolean;
}

function Deed({ actors, happening, isPast }: DeedProps) {
  const lane = actors.findIndex(({ id }) => id === happening.from);
  const middle = ((lane + 0.5) / actors.length) * 100;
  const place =
    actors.length > 4 && lane === 0
      ? { left: 2 }
      : actors.length > 4 && lane === actors.length - 1
        ? { right: 8 }
        : { left: `${middle}%`, transform: 'translateX(-50%)' };
  return (
    <span
      className={`absolute top-[9px] inline-flex h-6 items-center rounded-full border bg-panel px-2.5 text-meta whitespace-nowrap ${isPast ? `border-current ${rowTone(happening)}` : 'border-line-strong text-ink-2'}`}
      style={place}
    >
      {happening.title}
      {happening.tampered !== undefined && <Tampered />}
    </span>
  );
}
