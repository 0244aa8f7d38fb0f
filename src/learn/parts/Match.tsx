import { use, useState, type ReactNode } from 'react';
import { Choice } from '../../ui/Choice.tsx';
import { Reply } from './Reply.tsx';
import { TaskFrame } from './TaskFrame.tsx';
import { ThisStep } from './this-step.ts';

export interface Pair {
  /** What an answer is wanted for. */
  readonly text: string;
  readonly answer: string;
  /** Why, in a sentence. */
  readonly because: string;
}

interface Props {
  /** What to do. */
  readonly children: ReactNode;
  /** In the order in which they are offered. */
  readonly answers: readonly string[];
  readonly pairs: readonly Pair[];
}

const none = 'Choose …';

/** Finds the answer for each: one is told at once whether it is right, and done when all are. */
export function Match({ children, answers, pairs }: Props) {
  const { onDone } = use(ThisStep);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const options = [none, ...answers].map((answer) => ({ value: answer, label: answer }));
  const choose = (text: string, answer: string) => {
    const next = new Map(chosen).set(text, answer);
    setChosen(next);
    if (pairs.every((pair) => next.get(pair.text) === pair.answer)) onDone();
  };
  const isDone = pairs.every((pair) => chosen.get(pair.text) === pair.answer);
  return (
    <TaskFrame>
      <p className="font-semibold">{children}</p>
      <ul className="grid gap-2.5">
        {pairs.map((pair) => (
          <li key={pair.text} className="grid gap-0.5">
            <Choice
              label={pair.text}
              options={options}
              value={chosen.get(pair.text) ?? none}
              onChange={(answer) => choose(pair.text, answer)}
            />
            <p role="status" className="text-meta text-ink-2">
              {verdictOf(pair, chosen.get(pair.text))}
            </p>
          </li>
        ))}
      </ul>
      <div role="status">
        {isDone && (
          <Reply tone="ok" title="Right">
            All of them.
          </Reply>
        )}
      </div>
    </TaskFrame>
  );
}

function verdictOf(pair: Pair, answer: string | undefined): ReactNode {
  if (answer === undefined || answer === none) return null;
  return answer === pair.answer ? (
    <>
      <b className="font-semibold text-ok">Right.</b> {pair.because}
    </>
  ) : (
    <b className="font-semibold text-warn">Not that one.</b>
  );
}
