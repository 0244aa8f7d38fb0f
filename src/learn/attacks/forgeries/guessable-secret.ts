import { excerptOf } from '../../../core/text/excerpt.ts';
import { fail, ok } from '../../../core/text/result.ts';
import { parse } from '../../../core/token/parse.ts';
import { signingInputOf } from '../../../core/token/signing-input.ts';
import { search, type FoundSecret } from '../../../crypto/known-secrets/search.ts';
import type { Forgery } from '../forgery.ts';
import { secretKey } from '../secret-key.ts';
import { promote } from './promote.ts';
import { signIt } from './sign-it.ts';

/** RFC 8725 §2.2. */
export const guessableSecret: Forgery = {
  hole: 'guessable-secret',
  moves: [
    {
      label: 'Try the common passwords as its secret',
      make: async (forged, { token }, signal) => {
        const found = await findSecret(token, signal);
        return found
          ? ok({ ...forged, key: secretKey(found.secret) })
          : fail('None of the common passwords is the secret.');
      },
    },
    promote,
    signIt('Sign it with the secret that was found'),
  ],
};

/** Looks for the secret of a token, without any server: each guess is compared with the signature. */
async function findSecret(token: string, signal: AbortSignal): Promise<FoundSecret | undefined> {
  const parsed = parse(excerptOf(token));
  if (parsed.kind !== 'jws') return undefined;
  const [message, code] = [signingInputOf(parsed), parsed.signature.readable];
  const question = { algorithm: 'HS256', message, code, texts: [], keys: [] } as const;
  for await (const answer of search(question, () => Date.now())) {
    signal.throwIfAborted();
    if (answer.outcome === 'found') return answer;
    // Lets the page paint.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}
