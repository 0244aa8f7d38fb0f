import type { ReactNode } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import type { Tone } from '../../ui/tone.ts';

interface Props {
  /** For a screen reader: "Answer of the API". */
  readonly label: string;
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
}

/** What somebody in the lesson says to what was done: it is read out when it changes. */
export const Said = ({ label, tone, title, children }: Props) => (
  <div
    role="status"
    aria-label={label}
    className="overflow-hidden rounded-control border border-line [&>div]:border-b-0"
  >
    <Notice tone={tone} title={title}>
      {children}
    </Notice>
  </div>
);
