import { claimsSetOf } from '../reading/claims-set-of.ts';
import { claimIn, typeOf } from '../found.ts';
import type { Rule } from '../rule.ts';

export const credentialWithoutHolder: Rule = {
  id: 'credential-without-holder',
  title: 'A credential that anyone can present',
  severity: 'info',
  gate: 'profile',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 9901', section: '9.5' },
  why: 'Without cnf nobody can be asked to prove that the credential is theirs: whoever has a copy can show it.',
  confidence: 'certain',
  remedy: 'Let the issuer write the key of the holder into cnf.',
  fine: 'Tickets and the like may be meant for whoever holds them.',
  examples: {
    flagged: [
      'sd: ["2GLC42sKQveCfGfryNRN9w","given_name","Ada"]\n{"alg":"ES256","typ":"dc+sd-jwt"} {"iss":"https://issuer.example","vct":"a","_sd":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"],"exp":1795092600}',
    ],
    accepted: [
      'sd: ["2GLC42sKQveCfGfryNRN9w","given_name","Ada"]\n{"alg":"ES256","typ":"dc+sd-jwt"} {"iss":"https://issuer.example","vct":"a","_sd":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"],"cnf":{"jwk":{"kty":"OKP","crv":"Ed25519","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA"}},"exp":1795092600}',
    ],
  },
  *check(token) {
    const set = claimsSetOf(token);
    if (!set || token.kind !== 'sd-jwt' || !/^(?:dc|vc)\+sd-jwt$/.test(typeOf(token)) || claimIn(token, 'cnf')) return;
    yield {
      span: set.part.excerpt.span,
      message:
        'There is no cnf: the credential is bound to no key. Whoever gets a copy of it, such as each verifier, can present it as well.',
    };
  },
};
