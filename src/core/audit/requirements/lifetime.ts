import type { Reference } from '../../registry/specifications.ts';
import { timeIn } from '../found.ts';
import { durationWords } from '../instant.ts';
import type { FurtherRequirement, Level } from '../profile.ts';

/** How long a token may live: from `iat`, or else `nbf`, to `exp`. */
export const lifetime = (
  mostSeconds: number,
  reference: Reference,
  level: Level,
  rule?: string,
): FurtherRequirement => ({
  id: 'lifetime',
  asks: `exp ${level === 'must' ? 'must' : 'should'} be at most ${durationWords(mostSeconds)} after the token was made`,
  title: 'The token lives longer than it should',
  level,
  reference,
  ...(rule !== undefined && { rule }),
  judge: ({ token }) => {
    const exp = timeIn(token, 'exp');
    const made = timeIn(token, 'iat') ?? timeIn(token, 'nbf');
    if (!exp || !made)
      return { outcome: 'does-not-apply', why: 'The claims do not tell both when it was made and when it expires.' };
    const seconds = exp.seconds - made.seconds;
    const lives = `From ${made.name} to exp it is ${durationWords(seconds)}`;
    if (seconds <= mostSeconds) return { outcome: 'met', why: `${lives}.`, at: exp };
    return { outcome: 'not-met', why: `${lives}, and should be at most ${durationWords(mostSeconds)}.`, at: exp };
  },
});
