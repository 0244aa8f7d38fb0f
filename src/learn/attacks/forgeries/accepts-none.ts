import { ok } from '../../../core/text/result.ts';
import { setMember } from '../../../core/text/set-member.ts';
import type { Forgery } from '../forgery.ts';
import { rewritten } from '../token-text.ts';
import { promote } from './promote.ts';

/** RFC 8725 §2.1. */
export const acceptsNone: Forgery = {
  hole: 'accepts-none',
  moves: [
    promote,
    {
      label: 'Set alg to none',
      make: async (forged) =>
        ok({ token: rewritten(forged.token, ({ header }) => ({ header: setMember(header, 'alg', '"none"') })) }),
    },
    {
      label: 'Cut the signature off',
      make: async ({ token }) => ok({ token: token.slice(0, token.lastIndexOf('.') + 1) }),
    },
  ],
};
