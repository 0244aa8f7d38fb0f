import type { ReactNode } from 'react';
import { toneClass, type Tone } from './tone.ts';

interface Props {
  readonly tone: Tone;
  readonly children: ReactNode;
}

export function Tag({ tone, children }: Props) {
  return <span className={`h-fit rounded px-1.5 py-px text-tag font-semibold ${toneClass[tone]}`}>{children}</span>;
}
