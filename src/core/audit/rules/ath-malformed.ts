import { claimText } from '../words/claim-text.ts';
import { findingAt, typeOf } from '../found.ts';
import { hashLength } from '../reading/hash-length.ts';
import type { Rule } from '../rule.ts';

export const athMalformed: Rule = {
  id: 'ath-malformed',
  title: 'A hash of the access token that fits none',
  severity: 'error',
  gate: 'structure',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 9449', section: '4.2' },
  why: 'ath ties a proof to one access token; a server computes it anew and finds another text.',
  confidence: 'certain',
  remedy: 'Write the SHA-256 of the access token’s characters as base64url without padding: 43 characters.',
  examples: {
    flagged: [
      '{"alg":"ES256","typ":"dpop+jwt"} {"htm":"GET","htu":"https://api.example/","jti":"a1","iat":1795089600,"ath":"fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQE"}',
    ],
    accepted: [
      '{"alg":"ES256","typ":"dpop+jwt"} {"htm":"GET","htu":"https://api.example/","jti":"a1","iat":1795089600,"ath":"fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo"}',
    ],
  },
  *check(token) {
    const ath = claimText(token, 'ath');
    const why = ath && typeOf(token) === 'dpop+jwt' ? hashLength(ath.text, 32) : undefined;
    if (!ath || why === undefined) return;
    yield findingAt(
      ath,
      `ath ${why}. It is the SHA-256 of the access token that is sent with the proof, and no access token has this one: the server refuses the request.`,
    );
  },
};
