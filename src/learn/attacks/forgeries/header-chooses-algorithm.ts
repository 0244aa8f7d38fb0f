import { fail, ok } from '../../../core/text/result.ts';
import { setMember } from '../../../core/text/set-member.ts';
import { toPemText } from '../../../crypto/keys/export-key.ts';
import type { Forgery } from '../forgery.ts';
import { secretOfText } from '../secret-key.ts';
import { rewritten } from '../token-text.ts';
import { promote } from './promote.ts';
import { signIt } from './sign-it.ts';

/** RFC 8725 §2.1. */
export const headerChoosesAlgorithm: Forgery = {
  hole: 'header-chooses-algorithm',
  moves: [
    promote,
    {
      label: 'Set alg to HS256',
      make: async (forged) =>
        ok({ token: rewritten(forged.token, ({ header }) => ({ header: setMember(header, 'alg', '"HS256"') })) }),
    },
    {
      label: 'Fetch the API’s public key',
      make: async (forged, { publicKey }) => {
        const pem = publicKey && (await toPemText(publicKey));
        return pem === undefined ? fail('There is no public key.') : ok({ ...forged, key: secretOfText(pem) });
      },
    },
    signIt('Sign with the text of it as the secret'),
  ],
};
