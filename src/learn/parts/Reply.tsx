import type { ReactNode } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import type { Tone } from '../../ui/tone.ts';

interface Props {
  readonly tone: Tone;
  readonly title: string;
  readonly children: ReactNode;
}

/** The answer to what was done or predicted. */
export const Reply = ({ tone, title, children }: Props) => (
  <div className="overflow-hidden rounded-control border border-line [&>div]:border-b-0">
    <Notice tone={tone} title={title}>
      <div>{children}</div>
    </Notice>
  </div>
);
