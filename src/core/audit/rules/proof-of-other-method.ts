import type { Rule } from '../rule.ts';
import { exampleProof } from '../reading/example-proof.ts';
import { findingAt, typeOf } from '../found.ts';
import { otherMethod } from '../reading/proof-request.ts';

const proof = exampleProof('POST');

export const proofOfOtherMethod: Rule = {
  id: 'proof-of-other-method',
  title: 'A DPoP proof for another method',
  severity: 'error',
  gate: 'time',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 9449', section: '4.3' },
  why: 'A proof is good for one HTTP method: a server compares htm with that of the request.',
  confidence: 'certain',
  remedy: 'Make a proof for each request, with its own method in htm.',
  examples: {
    flagged: [
      `paste: curl -H 'DPoP: TOKEN' https://api.example/orders\n${proof}`,
      `paste: GET /orders HTTP/1.1⏎Host: api.example⏎DPoP: TOKEN\n${proof}`,
    ],
    accepted: [
      `paste: curl -X POST -H 'DPoP: TOKEN' https://api.example/orders\n${proof}`,
      `paste: curl -H 'DPoP: TOKEN' https://api.example/orders -d '{}'\n${proof}`,
      proof,
    ],
  },
  *check(token, circumstances) {
    if (typeOf(token) !== 'dpop+jwt') return;
    const found = otherMethod(token, circumstances);
    if (found)
      yield findingAt(
        found.claim,
        `${found.words}. A server refuses a proof that was made for another method (RFC 9449 §4.3).`,
      );
  },
};
