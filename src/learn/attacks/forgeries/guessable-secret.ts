import { fail, ok } from '../../../core/text/result.ts';
import type { Forgery } from '../forgery.ts';
import { secretKey } from '../secret-key.ts';
import { promote } from './promote.ts';
import { signIt } from './sign-it.ts';

/** RFC 8725 §2.2. No server is asked: each guess is compared with the signature. */
export const guessableSecret: Forgery = {
  hole: 'guessable-secret',
  moves: [
    {
      label: 'Try the common passwords as its secret',
      make: async (forged, { token }, { findSecret, signal }) => {
        const secret = await findSecret(token, signal);
        return secret ? ok({ ...forged, key: secretKey(secret) }) : fail('None of the common passwords is the secret.');
      },
    },
    promote,
    signIt('Sign it with the secret that was found'),
  ],
};
