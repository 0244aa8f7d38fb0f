import { algorithms } from '../../registry/algorithms.ts';
import type { Check } from '../profile.ts';

/** `alg` of a digital signature and not of a MAC. One that is not known is given the benefit of the doubt. */
export const isAsymmetric: Check = {
  asks: 'name an asymmetric signature algorithm',
  judge: ({ value }, { token }) => {
    if (token.kind === 'jwe')
      return { outcome: 'does-not-apply', why: 'The token is encrypted: this alg is not that of a signature.' };
    if (value.type !== 'string') return false;
    if (/^none$/i.test(value.value))
      return { outcome: 'does-not-apply', why: 'The token is not signed at all, with no algorithm of any kind.' };
    const kind = algorithms.get(value.value)?.kind;
    return kind === 'signature' || kind === undefined;
  },
};
