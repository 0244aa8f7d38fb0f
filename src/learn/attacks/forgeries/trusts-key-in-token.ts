import { fail, ok } from '../../../core/text/result.ts';
import { setMember } from '../../../core/text/set-member.ts';
import { generateKey } from '../../../crypto/keys/generate-key.ts';
import { toPublicKey } from '../../../crypto/keys/export-key.ts';
import type { Forgery } from '../forgery.ts';
import { rewritten } from '../token-text.ts';
import { promote } from './promote.ts';
import { signIt } from './sign-it.ts';

/** RFC 8725 §3.8: the key must be one of the issuer. */
export const trustsKeyInToken: Forgery = {
  hole: 'trusts-key-in-token',
  moves: [
    promote,
    {
      label: 'Make a key pair of one’s own',
      make: async (forged, _, { signal }) => {
        const made = await generateKey('ES256', undefined, signal);
        return made.ok ? ok({ ...forged, key: made.value }) : made;
      },
    },
    {
      label: 'Put its public half into the header',
      make: async (forged) => {
        const open = forged.key && (await toPublicKey(forged.key));
        if (!open) return fail('There is no key.');
        const { kty, crv = '', x = '', y = '' } = open.material;
        const jwk = JSON.stringify({ kty, crv, x, y });
        return ok({
          ...forged,
          token: rewritten(forged.token, ({ header }) => ({ header: setMember(header, 'jwk', jwk) })),
        });
      },
    },
    signIt('Sign with its private half'),
  ],
};
