import type { Tone } from './tone.ts';

/** The tone in which a gate's state is shown, wherever gates are. */
export const gateTones: Readonly<Record<'pass' | 'fail' | 'warn' | 'unchecked' | 'nothing' | 'busy', Tone>> = {
  pass: 'ok',
  fail: 'bad',
  warn: 'warn',
  unchecked: 'neutral',
  nothing: 'neutral',
  busy: 'neutral',
};
