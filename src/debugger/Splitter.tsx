import './modes.css';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { $split, setSplit, splitRange } from '../state/page/split.ts';
import { useStore } from '../state/page/use-store.ts';

/** Percent of the width that an arrow key moves it by. */
const step = 2;

/** Between the token and the payload: it is dragged, or moved by the arrow keys, and remembered (WAI-ARIA, pattern "Window Splitter"). */
export function Splitter() {
  const split = useStore($split);
  const bar = useRef<HTMLHRElement>(null);
  const drag = (event: PointerEvent) => {
    const grid = bar.current?.parentElement;
    if (!grid || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left, width } = grid.getBoundingClientRect();
    setSplit(((event.clientX - left) / width) * 100);
  };
  const walk = (event: KeyboardEvent) => {
    const next = steps.get(event.key)?.(split ?? measured(bar.current));
    if (next === undefined) return;
    event.preventDefault();
    setSplit(next);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that moves is a control
    <hr
      ref={bar}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Width of the token pane"
      aria-valuenow={Math.round(split ?? usual)}
      aria-valuemin={splitRange.least}
      aria-valuemax={splitRange.most}
      title="Drag to change the width; double-click for the usual one"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => setSplit(undefined)}
      onKeyDown={walk}
      className="splitter"
    />
  );
}

/** Percent, with two columns. */
const usual = 41.7;

const steps: ReadonlyMap<string, (now: number) => number> = new Map<string, (now: number) => number>([
  ['ArrowLeft', (now) => now - step],
  ['ArrowRight', (now) => now + step],
  ['Home', () => splitRange.least],
  ['End', () => splitRange.most],
]);

/** Where it stands, in percent of what it divides. */
function measured(bar: HTMLElement | null): number {
  const grid = bar?.parentElement?.getBoundingClientRect();
  const own = bar?.getBoundingClientRect();
  return grid && own ? ((own.left + own.width / 2 - grid.left) / grid.width) * 100 : usual;
}
