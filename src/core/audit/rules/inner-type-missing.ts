import { findingAt, parameterIn, typeOf } from '../found.ts';
import { innerToken } from '../reading/inner-token.ts';
import type { Rule } from '../rule.ts';

export const innerTypeMissing: Rule = {
  id: 'inner-type-missing',
  title: 'The type is on the outside only',
  severity: 'warning',
  gate: 'profile',
  lesson: 'secrecy',
  reference: { specification: 'RFC 8725', section: '3.11' },
  why: 'Once the outer layer is taken off, the inner token stands alone, and could pass for one of another kind.',
  confidence: 'certain',
  remedy: 'Write the type into the header of the inner token; the outer one may have it, too.',
  examples: {
    flagged: ['{"alg":"RSA-OAEP-256","enc":"A128GCM","typ":"at+jwt","cty":"JWT"} =eyJhbGciOiJIUzI1NiJ9.e30.AAAA'],
    accepted: [
      '{"alg":"RSA-OAEP-256","enc":"A128GCM","typ":"JWT","cty":"JWT"} =eyJhbGciOiJIUzI1NiJ9.e30.AAAA',
      '{"alg":"dir","enc":"A128GCM","typ":"at+jwt"} ={"iss":"joe"}',
    ],
  },
  *check(token) {
    const typ = parameterIn(token, 'typ');
    const type = typeOf(token);
    if (!typ || !type.endsWith('+jwt')) return;
    const inner = innerToken(token);
    if (!inner || typeOf(inner) === type) return;
    const has = typeOf(inner) === '' ? 'has no type' : 'has another one';
    yield findingAt(
      typ,
      `typ is ${type}, and the token inside ${has}. Where a nested token is typed, its inner token must have the type; receivers look for it there.`,
    );
  },
};
