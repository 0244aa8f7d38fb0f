import type { GateState } from '../state/gates.ts';
import type { Tone } from '../ui/tone.ts';

/** The tone in which a gate's state is shown, in the bar and in the verdict. */
export const gateTones: Readonly<Record<GateState, Tone>> = {
  pass: 'ok',
  fail: 'bad',
  warn: 'warn',
  unchecked: 'neutral',
  busy: 'neutral',
};
