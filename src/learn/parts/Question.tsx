import { useId, useState, type ReactNode } from 'react';
import { Notice } from '../../ui/Notice.tsx';

export interface Answer {
  readonly text: string;
  readonly isRight?: true;
  /** Why it is right, or what speaks against it: a sentence or two. */
  readonly because: ReactNode;
}

interface Props {
  readonly children: ReactNode;
  readonly answers: readonly Answer[];
  /** Called when a right answer was chosen. */
  readonly onDone: () => void;
}

/** A prediction: whatever is chosen is answered, and one may choose again. */
export function Question({ children, answers, onDone }: Props) {
  const name = useId();
  const [chosen, setChosen] = useState<Answer>();
  const choose = (answer: Answer) => {
    setChosen(answer);
    if (answer.isRight) onDone();
  };
  return (
    <fieldset className="grid gap-1.5 rounded-control border border-line bg-raised px-3 py-2.5">
      <legend className="sr-only">Your turn</legend>
      <p className="font-semibold">{children}</p>
      {answers.map((answer) => (
        <label key={answer.text} className="flex items-start gap-2 text-small">
          <input
            type="radio"
            name={name}
            checked={chosen === answer}
            onChange={() => choose(answer)}
            className="mt-1"
          />
          {answer.text}
        </label>
      ))}
      <div role="status">
        {chosen && (
          <Notice tone={chosen.isRight ? 'ok' : 'warn'} title={chosen.isRight ? 'Right' : 'Not quite'}>
            <p>{chosen.because}</p>
          </Notice>
        )}
      </div>
    </fieldset>
  );
}
