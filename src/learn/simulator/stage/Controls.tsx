import { ChevronLeft, ChevronRight, Pause, Play as PlayIcon, RotateCcw } from 'lucide-react';
import type { Play } from '../../state/play.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Happening } from '../engine/happening.ts';

/** Play, step, back, start over. */
export function Controls({ play }: { readonly play: Play<Happening> }) {
  const at = useStore(play.$at);
  const count = useStore(play.$steps).length;
  const isPlaying = useStore(play.$isPlaying);
  return (
    <div role="group" aria-label="Play" className="flex flex-wrap items-center gap-1.5">
      <Button look="ghost" onClick={play.startOver} disabled={at === 0}>
        <RotateCcw size={14} aria-hidden /> Start over
      </Button>
      <Button onClick={() => play.step(-1)} disabled={at === 0}>
        <ChevronLeft size={14} aria-hidden /> Back
      </Button>
      <Button onClick={play.togglePlay}>
        {isPlaying ? <Pause size={14} aria-hidden /> : <PlayIcon size={14} aria-hidden />}
        {isPlaying ? 'Pause' : 'Play'}
      </Button>
      <Button look="primary" onClick={() => play.step(1)} disabled={at === count - 1}>
        Step <ChevronRight size={14} aria-hidden />
      </Button>
    </div>
  );
}
