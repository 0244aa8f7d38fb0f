import { ok } from '../../../core/text/result.ts';
import { setMember } from '../../../core/text/set-member.ts';
import type { Move } from '../forgery.ts';
import { rewritten } from '../token-text.ts';

/** What most attackers want. The signature does not fit any more. */
export const promote: Move = {
  label: 'Write “admin” and another jti into the payload',
  make: async (forged) =>
    ok({
      ...forged,
      token: rewritten(forged.token, ({ payload }) => ({
        payload: setMember(setMember(payload, 'role', '"admin"'), 'jti', `"${crypto.randomUUID().slice(0, 13)}"`),
      })),
    }),
};
