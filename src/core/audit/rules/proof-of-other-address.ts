import type { Rule } from '../rule.ts';
import { exampleProof } from '../reading/example-proof.ts';
import { findingAt, typeOf } from '../found.ts';
import { otherAddress } from '../reading/proof-request.ts';

const proof = exampleProof('GET');

export const proofOfOtherAddress: Rule = {
  id: 'proof-of-other-address',
  title: 'A DPoP proof for another address',
  severity: 'error',
  gate: 'time',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 9449', section: '4.3' },
  why: 'A proof is good for one address: a server compares htu with that of the request, without query and fragment.',
  confidence: 'certain',
  remedy: 'Make a proof for each request, with its own address in htu.',
  fine: 'Behind a proxy, a server may know itself by another address than the one that is called.',
  examples: {
    flagged: [
      `paste: curl -H 'DPoP: TOKEN' https://api.example/invoices\n${proof}`,
      `paste: curl -H 'DPoP: TOKEN' http://api.example/orders\n${proof}`,
      `paste: GET /orders/7 HTTP/1.1⏎Host: api.example⏎DPoP: TOKEN\n${proof}`,
    ],
    accepted: [
      `paste: curl -H 'DPoP: TOKEN' 'https://API.example:443/orders?page=2#top'\n${proof}`,
      `paste: GET /orders?page=2 HTTP/1.1⏎Host: api.example⏎DPoP: TOKEN\n${proof}`,
      `paste: curl -H 'DPoP: TOKEN' https://$HOST/orders\n${proof}`,
      `paste: curl -H 'Referer: https://shop.example/' -H 'DPoP: TOKEN' https://api.example/orders\n${proof}`,
    ],
  },
  *check(token, circumstances) {
    if (typeOf(token) !== 'dpop+jwt') return;
    const found = otherAddress(token, circumstances);
    if (found)
      yield findingAt(
        found.claim,
        `${found.words}. A server refuses a proof that was made for another address (RFC 9449 §4.3).`,
      );
  },
};
