import { memberOf } from '../../text/json-node.ts';
import { findingAt } from '../found.ts';
import { headerKey } from '../reading/header-key.ts';
import type { Rule } from '../rule.ts';

export const epkPrivate: Rule = {
  id: 'epk-private',
  title: 'The private key of the sender is in the header',
  severity: 'error',
  gate: 'signature',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7518', section: '4.6.1.1' },
  why: 'With the private half of epk and the public key of the receiver, anyone can open the token.',
  confidence: 'certain',
  isAboutSecurity: true,
  remedy: 'Write only the public numbers into epk, and take the content of this token as known to others.',
  examples: {
    flagged: [
      '{"alg":"ECDH-ES","enc":"A128GCM","epk":{"kty":"OKP","crv":"X25519","x":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo","d":"d2FzIG5vdCBtZWFudCB0byBiZSBzZWVuISBub3cgaXQ"}}',
    ],
    accepted: [
      '{"alg":"ECDH-ES","enc":"A128GCM","epk":{"kty":"OKP","crv":"X25519","x":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"}}',
    ],
  },
  *check(token) {
    const key = token.kind === 'jwe' ? headerKey(token, 'epk') : undefined;
    if (!key || !memberOf(key.node, 'd')) return;
    yield findingAt(
      key.found,
      'The epk in the header has “d”, its private half, and must have public numbers only. Whoever sees this token and knows the public key of its receiver can open it.',
    );
  },
};
