import type { Check } from '../profile.ts';

/** A time that may not be long ago. How long, only the receiver can say; rules of the time gate compare it with the clock. */
export const isRecent: Check = {
  asks: 'be recent enough for the receiver',
  judge: (_, { circumstances }) =>
    circumstances.expected.maxAgeSeconds === undefined
      ? {
          outcome: 'needs-input',
          why: 'It can be told once the longest age that you allow is given.',
          input: 'maxAgeSeconds',
        }
      : { outcome: 'does-not-apply', why: `Its age is judged by the clock, under “Time and claims”.` },
};
