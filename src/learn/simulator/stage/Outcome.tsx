import { Button } from '../../../ui/Button.tsx';
import { type Tone, toneClass } from '../../../ui/tone.ts';
import { ToneIcon } from '../../../ui/ToneIcon.tsx';
import { subjectOf } from '../../verifier/check.ts';
import type { Happening } from '../engine/happening.ts';
import { statusWords } from '../engine/http.ts';
import { type Answer, outcomeOf } from '../engine/outcome.ts';
import type { Actor } from '../engine/actor.ts';
import { capital, inSentence } from './actor-name.ts';

interface Props {
  readonly actors: readonly Actor[];
  readonly story: readonly Happening[];
  readonly onGoTo: (index: number) => void;
  /** Absent where nothing was done to it. */
  readonly onUndo: (() => void) | undefined;
}

/** How the run ends, whatever step is in view: who was answered what, and which check refused. */
export function Outcome({ actors, story, onGoTo, onUndo }: Props) {
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-1.5 text-small">
      <div role="status" aria-label="Outcome" className="flex flex-wrap items-center gap-1.5">
        <span className="font-semibold">In this run:</span>
        {outcomeOf(story).map((answer) => (
          <button
            key={answer.index}
            type="button"
            onClick={() => onGoTo(answer.index)}
            className={`inline-flex min-h-7 items-center gap-1.5 rounded-control px-2 py-[2px] text-left hover:underline ${toneClass[toneOf(answer)]}`}
          >
            <ToneIcon tone={toneOf(answer)} size={13} />
            <span>{wordsOf(actors, answer)}</span>
          </button>
        ))}
      </div>
      {onUndo && (
        <Button look="ghost" className="print:hidden" onClick={onUndo}>
          Undo all
        </Button>
      )}
    </div>
  );
}

/** Whatever a thief gets is bad, and what a thief is refused is good. */
function toneOf({ to, refused }: Answer): Tone {
  if (to === 'thief') return refused ? 'ok' : 'warn';
  return refused ? 'bad' : 'ok';
}

/** "API to client: 401 invalid_token, refused by exp" */
function wordsOf(actors: readonly Actor[], { by, to, status, error, refused }: Answer): string {
  const who = capital(inSentence(actors, by).replace('the ', ''));
  const because = refused ? `, refused by ${subjectOf(refused)}` : '';
  if (status === undefined) return `${who} goes no further${because}`;
  const code = error === undefined ? statusWords(status) : `${status} ${error}`;
  return `${who} to ${inSentence(actors, to).replace('the ', '')}: ${code}${because}`;
}
