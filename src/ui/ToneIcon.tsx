import { Check, CircleDashed, Info, LoaderCircle, TriangleAlert, X } from 'lucide-react';
import type { Tone } from './tone.ts';

const icons = { ok: Check, bad: X, warn: TriangleAlert, info: Info, neutral: CircleDashed } as const;

interface Props {
  readonly tone: Tone;
  readonly busy?: boolean;
  readonly size?: number;
}

/** The sign that goes with a tone, so that nothing is said by colour alone. */
export function ToneIcon({ tone, busy = false, size = 14 }: Props) {
  const Icon = busy ? LoaderCircle : icons[tone];
  return <Icon size={size} strokeWidth={2.2} aria-hidden className={`shrink-0 ${busy ? 'animate-spin' : ''}`} />;
}
