import { isClaimsSet } from '../../token/is-claims-set.ts';
import { findingAt, parameterIn, payloadOf, typeOf } from '../found.ts';
import type { Rule } from '../rule.ts';

export const b64InJwt: Rule = {
  id: 'b64-in-jwt',
  title: 'A JWT whose payload is not encoded',
  severity: 'error',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7797', section: '7' },
  why: 'Every receiver of JWTs decodes the payload: one that is not encoded cannot be read by them.',
  confidence: 'certain',
  remedy: 'Encode the payload, and leave b64 and its crit away.',
  fine: 'A signature over something else than claims may use it.',
  examples: {
    flagged: ['{"alg":"HS256","typ":"JWT","b64":false,"crit":["b64"]} {"iss":"joe"}'],
    accepted: [
      '{"alg":"HS256","b64":true,"crit":["b64"]} {"iss":"joe"}',
      '{"alg":"HS256","b64":false,"crit":["b64"]} {"amount":5}',
    ],
  },
  *check(token) {
    const found = parameterIn(token, 'b64');
    if (token.kind === 'jwe' || found?.value.type !== 'boolean' || found.value.value) return;
    const isCalled = /(?:^|\+)jwt$/.test(typeOf(token));
    if (!isCalled && !isClaimsSet(payloadOf(token)?.json?.root)) return;
    const because = isCalled ? 'typ says that this is a JWT' : 'the payload has the claims of a JWT';
    yield findingAt(
      found,
      `b64 is false, and ${because}: a JWT must not use it. Libraries for JWTs decode the payload and find nothing in it.`,
    );
  },
};
