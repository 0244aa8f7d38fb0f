import type { ReactNode } from 'react';

interface Props {
  /** What is said, with the thing to do at its end. */
  readonly text: ReactNode;
  /** What reacts. */
  readonly children?: ReactNode;
}

/** What is said on the left, in sight while one plays with what lives on the right; one under the other on a phone. */
export function Beside({ text, children }: Props) {
  return (
    <div className="grid gap-4 px-3.5 py-3 lg:grid-cols-2">
      <div className="grid content-start gap-2.5 text-body lg:sticky lg:top-3 lg:self-start">{text}</div>
      {children !== undefined && <div className="grid min-w-0 content-start gap-3">{children}</div>}
    </div>
  );
}
