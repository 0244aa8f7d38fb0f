import type { Tone } from './tone.ts';

/** The tone in which an outcome is shown. What cannot be told is neither red nor green. */
export const outcomeTones: Readonly<Record<'no-token' | 'pending' | 'rejected' | 'undecided' | 'looks-valid', Tone>> = {
  'no-token': 'neutral',
  pending: 'neutral',
  rejected: 'bad',
  undecided: 'neutral',
  'looks-valid': 'ok',
};
