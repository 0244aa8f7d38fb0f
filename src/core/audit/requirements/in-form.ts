import type { Reference } from '../../registry/specifications.ts';
import { jwsOf } from '../found.ts';
import type { FurtherRequirement } from '../profile.ts';
import type { Serialization } from '../../token/token.ts';

const words: Readonly<Record<Serialization, string>> = {
  compact: 'compact form',
  flattened: 'flattened JSON form',
  general: 'general JSON form',
};

/** In which serialization the token has to be (RFC 7515 §7). */
export const inForm = (form: Serialization, reference: Reference): FurtherRequirement => ({
  id: 'form',
  asks: `the token must be in the ${words[form]}`,
  title: 'The token is in the wrong form',
  level: 'must',
  reference,
  judge: ({ token }) => {
    const given = token.kind === 'jwe' ? token.serialization : jwsOf(token)?.serialization;
    if (given === undefined) return { outcome: 'does-not-apply', why: 'This is no token.' };
    if (given === form) return { outcome: 'met', why: `The token is in the ${words[given]}.` };
    return { outcome: 'not-met', why: `The token is in the ${words[given]}, and must be in the ${words[form]}.` };
  },
});
