import { use, useEffect, type ReactNode } from 'react';
import { Reply } from './Reply.tsx';
import { TaskFrame } from './TaskFrame.tsx';
import { ThisStep } from './this-step.ts';

interface Props {
  /** What to do: "Change the name in the payload." */
  readonly children: ReactNode;
  /** Whether it is done, by the state of what lives beside it. */
  readonly when: boolean;
  /** What to see in it, once it is done. */
  readonly then: ReactNode;
}

/** A small action: it is answered as soon as it is done. */
export function Deed({ children, when, then }: Props) {
  const { isDone, onDone } = use(ThisStep);
  useEffect(() => {
    if (when && !isDone) onDone();
  }, [when, isDone, onDone]);
  return (
    <TaskFrame>
      <div className="font-semibold">{children}</div>
      <div role="status">
        {(when || isDone) && (
          <Reply tone="ok" title="There it is">
            {then}
          </Reply>
        )}
      </div>
    </TaskFrame>
  );
}
