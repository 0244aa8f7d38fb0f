import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Play } from '../../state/play.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { roughDuration } from '../../../core/audit/instant.ts';
import type { Happening } from '../engine/happening.ts';
import type { Actor } from '../engine/actor.ts';
import { Lane } from './Lane.tsx';
import { Row } from './Row.tsx';

interface Props {
  readonly actors: readonly Actor[];
  readonly play: Play<Happening>;
}

/** The story drawn between the lanes of its actors; an ordered list of buttons underneath. On a phone it looks like one. */
export function Sequence({ actors, play }: Props) {
  const story = useStore(play.$steps);
  const at = useStore(play.$at);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => show(list.current, at), [at]);
  const onKey = (event: KeyboardEvent) => walk(event, play, list.current);
  return (
    <div className="relative max-h-[46vh] overflow-y-auto lg:max-h-[max(340px,calc(100dvh-430px))]">
      <div
        aria-hidden
        className={`sticky top-0 z-20 hidden border-b border-line bg-panel pt-2 pb-1.5 pl-9 md:grid ${actors.length > 4 ? 'min-h-[104px]' : 'min-h-[68px]'}`}
        style={{ gridTemplateColumns: `repeat(${actors.length}, minmax(0, 1fr))` }}
      >
        {actors.map((actor) => (
          <Lane key={actor.id} actor={actor} holds={story[at]?.holdings.get(actor.id) ?? []} />
        ))}
      </div>
      <ol ref={list} aria-label="Steps" className="relative py-1">
        {story.map((happening, index) => (
          <li key={`${index} ${happening.title}`} className="relative">
            <Gap seconds={happening.at - (story[index - 1]?.at ?? happening.at)} />
            <Row
              actors={actors}
              happening={happening}
              index={index}
              at={at}
              onChoose={() => play.goTo(index)}
              onKey={onKey}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

const strides: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
  ['Home', -Infinity],
  ['End', Infinity],
]);

/** The keys that move in the list, and the focus with them. */
function walk(event: KeyboardEvent, play: Play<Happening>, list: HTMLOListElement | null): void {
  const stride = strides.get(event.key);
  if (stride === undefined) return;
  event.preventDefault();
  play.step(stride);
  list?.querySelectorAll('button')[play.$at.get()]?.focus({ preventScroll: true });
}

/** Brings the row into the middle if it is out of view, without moving the page. */
function show(list: HTMLOListElement | null, at: number): void {
  const row = list?.children[at];
  const box = list?.parentElement;
  if (!(row instanceof HTMLElement) || !box) return;
  const head = box.firstElementChild instanceof HTMLElement ? box.firstElementChild.offsetHeight : 0;
  const room = box.clientHeight - head;
  const top = row.offsetTop + (list?.offsetTop ?? 0) - head;
  const isInView = top >= box.scrollTop && top + row.offsetHeight <= box.scrollTop + room;
  if (!isInView) box.scrollTop = top - (room - row.offsetHeight) / 2;
}

/** A minute and more between two steps is worth a word. */
function Gap({ seconds }: { readonly seconds: number }) {
  if (seconds < 60) return null;
  return (
    <p className="relative z-10 flex items-center gap-2 py-1 pl-9 text-meta text-ink-2 before:h-px before:flex-1 before:border-t before:border-dashed before:border-line-strong after:h-px after:flex-1 after:border-t after:border-dashed after:border-line-strong">
      {roughDuration(seconds)} later
    </p>
  );
}
