import { parameterIn, typeOf, headerOf } from '../found.ts';
import type { Rule } from '../rule.ts';

export const sdJwtUntyped: Rule = {
  id: 'sd-jwt-untyped',
  title: 'An SD-JWT without a type of its own',
  severity: 'hint',
  gate: 'profile',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 9901', section: '9.11' },
  why: 'By its type a receiver tells an SD-JWT from another kind of JWT of the same issuer.',
  confidence: 'certain',
  remedy: 'Write the type of the application into typ, such as dc+sd-jwt, or example+sd-jwt.',
  fine: 'Where the issuer signs nothing else with its key, nothing can be mixed up.',
  examples: {
    flagged: [
      'sd: ["2GLC42sKQveCfGfryNRN9w","given_name","Ada"]\n{"alg":"ES256","typ":"JWT"} {"iss":"https://issuer.example","_sd":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"],"exp":1795092600}',
    ],
    accepted: [
      'sd: ["2GLC42sKQveCfGfryNRN9w","given_name","Ada"]\n{"alg":"ES256","typ":"example+sd-jwt"} {"iss":"https://issuer.example","_sd":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"],"exp":1795092600}',
    ],
  },
  *check(token) {
    const header = headerOf(token);
    const type = typeOf(token);
    if (token.kind !== 'sd-jwt' || !header || !(type === '' || type === 'jwt')) return;
    const span = parameterIn(token, 'typ')?.member.span;
    yield {
      span: span ? header.locate(span) : header.excerpt.span,
      message: `The header ${type === '' ? 'has no typ' : 'says JWT as typ'}. RFC 9901 recommends a type of its own for each use, ending in +sd-jwt, so that a receiver cannot take this for another kind of JWT.`,
    };
  },
};
