import { findingAt, parameterIn, typeOf } from '../found.ts';
import type { Rule } from '../rule.ts';

export const credentialTypeOld: Rule = {
  id: 'credential-type-old',
  title: 'The old type of a credential',
  severity: 'info',
  gate: 'profile',
  reference: { specification: 'SD-JWT VC draft 19', section: '2.2.1' },
  why: 'The type was renamed from vc+sd-jwt to dc+sd-jwt while the specification was written; newer wallets and verifiers look for the new one.',
  confidence: 'certain',
  remedy: 'Write dc+sd-jwt, once all receivers take it.',
  fine: 'Receivers of that time know no other.',
  examples: {
    flagged: [
      'sd: ["2GLC42sKQveCfGfryNRN9w","given_name","Ada"]\n{"alg":"ES256","typ":"vc+sd-jwt"} {"iss":"https://issuer.example","vct":"a","_sd":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"],"cnf":{"jwk":{"kty":"OKP","crv":"Ed25519","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA"}},"exp":1795092600}',
    ],
    accepted: [
      'sd: ["2GLC42sKQveCfGfryNRN9w","given_name","Ada"]\n{"alg":"ES256","typ":"dc+sd-jwt"} {"iss":"https://issuer.example","vct":"a","_sd":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"],"cnf":{"jwk":{"kty":"OKP","crv":"Ed25519","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA"}},"exp":1795092600}',
    ],
  },
  *check(token) {
    const typ = parameterIn(token, 'typ');
    if (!typ || typeOf(token) !== 'vc+sd-jwt') return;
    yield findingAt(
      typ,
      'typ is vc+sd-jwt, the name that drafts of SD-JWT VC had before it became dc+sd-jwt. Receivers that were written since may not know the old one; during the change they should take both.',
    );
  },
};
