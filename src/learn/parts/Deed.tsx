import { useEffect, type ReactNode } from 'react';
import { Notice } from '../../ui/Notice.tsx';

interface Props {
  /** What to do: "Change the name in the payload." */
  readonly children: ReactNode;
  /** Whether it is done, by the state of what lives beside it. */
  readonly when: boolean;
  /** What to see in it, once it is done. */
  readonly then: ReactNode;
  readonly isDone: boolean;
  readonly onDone: () => void;
}

/** A small action: it is answered as soon as it is done. */
export function Deed({ children, when, then, isDone, onDone }: Props) {
  useEffect(() => {
    if (when && !isDone) onDone();
  }, [when, isDone, onDone]);
  return (
    <div className="grid gap-1.5 rounded-control border border-line bg-raised px-3 py-2.5">
      <p className="font-semibold">{children}</p>
      <div role="status">
        {(when || isDone) && (
          <Notice tone="ok" title="There it is">
            <p>{then}</p>
          </Notice>
        )}
      </div>
    </div>
  );
}
