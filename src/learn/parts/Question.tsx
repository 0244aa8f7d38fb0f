import { use, useId, useState, type ReactNode } from 'react';
import { Reply } from './Reply.tsx';
import { TaskFrame } from './TaskFrame.tsx';
import { ThisStep } from './this-step.ts';

export interface Answer {
  readonly text: string;
  readonly isRight?: true;
  /** Why it is right, or what speaks against it: a sentence or two. */
  readonly because: ReactNode;
}

interface Props {
  readonly children: ReactNode;
  readonly answers: readonly Answer[];
}

/** A prediction: whatever is chosen is answered, and one may choose again. */
export function Question({ children, answers }: Props) {
  const { onDone } = use(ThisStep);
  const name = useId();
  const [chosen, setChosen] = useState<Answer>();
  const choose = (answer: Answer) => {
    setChosen(answer);
    if (answer.isRight) onDone();
  };
  return (
    <TaskFrame>
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 font-semibold">{children}</legend>
        {answers.map((answer) => (
          <label key={answer.text} className="flex items-start gap-2.5 py-0.5">
            <input
              type="radio"
              name={name}
              checked={chosen?.text === answer.text}
              onChange={() => choose(answer)}
              className="mt-[3px] size-4 shrink-0 accent-accent"
            />
            {answer.text}
          </label>
        ))}
      </fieldset>
      <div role="status">
        {chosen && (
          <Reply tone={chosen.isRight ? 'ok' : 'warn'} title={chosen.isRight ? 'Right' : 'Not quite'}>
            {chosen.because}
          </Reply>
        )}
      </div>
    </TaskFrame>
  );
}
