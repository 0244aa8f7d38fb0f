import { claimIn } from '../found.ts';
import type { FurtherRequirement } from '../profile.ts';
import { clausesOf } from './clauses-of.ts';

/** A key binding JWT can be verified only with a key that the issuer has put into the credential. */
export const keyBindingNeedsKey: FurtherRequirement = {
  id: 'kb-key',
  asks: 'where there is a key binding JWT, cnf must name its key',
  title: 'The key binding has no key',
  level: 'must',
  reference: clausesOf('RFC 9901')('4.1.2'),
  judge: ({ token }) => {
    if (token.kind !== 'sd-jwt' || !token.keyBindingJwt)
      return { outcome: 'does-not-apply', why: 'There is no key binding JWT.' };
    const cnf = claimIn(token, 'cnf');
    if (cnf) return { outcome: 'met', why: 'There is a key binding JWT, and cnf.', at: cnf };
    return { outcome: 'not-met', why: 'There is a key binding JWT, and no cnf in the claims that would name its key.' };
  },
};
