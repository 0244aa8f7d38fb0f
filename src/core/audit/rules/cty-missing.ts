import { headerOf, parameterIn, payloadOf } from '../found.ts';
import { innerToken } from '../reading/inner-token.ts';
import type { Rule } from '../rule.ts';

export const ctyMissing: Rule = {
  id: 'cty-missing',
  title: 'A nested token that is not announced',
  severity: 'error',
  gate: 'structure',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7519', section: '5.2' },
  why: 'A receiver that is not told that the content is a token takes it for claims, and fails to read them.',
  confidence: 'certain',
  remedy: 'Write "cty":"JWT" into the header of the outer token.',
  fine: 'Where both sides know what is inside, it works without.',
  examples: {
    flagged: ['{"alg":"RSA-OAEP-256","enc":"A256GCM"} =eyJhbGciOiJIUzI1NiJ9.e30.AAAA'],
    accepted: [
      '{"alg":"RSA-OAEP-256","enc":"A256GCM","cty":"JWT"} =eyJhbGciOiJIUzI1NiJ9.e30.AAAA',
      '{"alg":"dir","enc":"A256GCM"} ={"iss":"joe"}',
    ],
  },
  *check(token) {
    const [header, payload] = [headerOf(token), payloadOf(token)];
    if (!header || !payload || parameterIn(token, 'cty') || !innerToken(token)) return;
    yield {
      span: header.excerpt.span,
      message:
        'The content of this token is another token, and the header does not say so: a nested JWT must have "cty":"JWT". Without it a receiver looks for claims, and finds none.',
    };
  },
};
