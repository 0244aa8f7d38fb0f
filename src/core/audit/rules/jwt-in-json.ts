import { findingAt, parameterIn, typeOf } from '../found.ts';
import type { Rule } from '../rule.ts';

export const jwtInJson: Rule = {
  id: 'jwt-in-json',
  title: 'A JWT in a JSON serialization',
  severity: 'warning',
  gate: 'structure',
  lesson: 'three-parts',
  reference: { specification: 'RFC 7519', section: '1' },
  why: 'A JWT is always in the compact form: libraries for JWTs take a string with periods and nothing else.',
  confidence: 'certain',
  remedy: 'Write the token in its compact form, header.payload.signature; the token pane can convert it.',
  fine: 'Signatures that are no JWTs, and SD-JWTs, have a JSON form.',
  exempt: ['acme', 'sd-jwt', 'sd-jwt-vc'],
  examples: {
    flagged: ['as: json\n{"alg":"HS256","typ":"JWT"} {"iss":"joe"}'],
    accepted: ['as: json\n{"alg":"HS256"} {"amount":5}', '{"alg":"HS256","typ":"JWT"} {"iss":"joe"}'],
  },
  *check(token) {
    if ((token.kind !== 'jws' && token.kind !== 'jwe') || token.serialization === 'compact') return;
    const typ = parameterIn(token, 'typ');
    if (!typ || !/(?:^|\+)jwt$/.test(typeOf(token)) || typeOf(token).endsWith('sd-jwt')) return;
    yield findingAt(
      typ,
      `typ says that this is a JWT, and it stands in the ${token.serialization} JSON form of ${token.kind === 'jws' ? 'a JWS' : 'a JWE'}. JWTs are always in the compact form, so libraries for JWTs do not read this.`,
    );
  },
};
