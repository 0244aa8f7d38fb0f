import { claimText } from '../words/claim-text.ts';
import { findingAt, typeOf } from '../found.ts';
import type { Rule } from '../rule.ts';

export const proofAddressWithQuery: Rule = {
  id: 'proof-address-with-query',
  title: 'A proof for an address with a query',
  severity: 'warning',
  gate: 'structure',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 9449', section: '4.2' },
  why: 'htu is the address of the request without query and fragment; servers differ in how they compare one that has them.',
  confidence: 'certain',
  remedy: 'Cut the address at the first ? or #.',
  examples: {
    flagged: [
      '{"alg":"ES256","typ":"dpop+jwt"} {"htm":"GET","htu":"https://api.example/items?page=2","jti":"a1","iat":1795089600}',
    ],
    accepted: [
      '{"alg":"ES256","typ":"dpop+jwt"} {"htm":"GET","htu":"https://api.example/items","jti":"a1","iat":1795089600}',
    ],
  },
  *check(token) {
    const htu = claimText(token, 'htu');
    const odd = htu && /[?#]/.exec(htu.text)?.[0];
    if (!htu || odd === undefined || typeOf(token) !== 'dpop+jwt') return;
    yield findingAt(
      htu,
      `htu has a ${odd === '?' ? 'query' : 'fragment'}, and must be the address without query and fragment. A server may drop it before it compares, or refuse the proof.`,
    );
  },
};
