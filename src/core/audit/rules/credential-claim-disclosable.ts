import { disclosureContent } from '../../token/sd-jwt/disclosure-content.ts';
import { claimIn, typeOf } from '../found.ts';
import type { Rule } from '../rule.ts';

export const credentialClaimDisclosable: Rule = {
  id: 'credential-claim-disclosable',
  title: 'A claim of the credential that can be left out',
  severity: 'warning',
  gate: 'profile',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'SD-JWT VC draft 19', section: '2.2.2.2' },
  why: 'What a verifier needs to judge a credential must not be selectively disclosable: its type, its status, its key.',
  confidence: 'likely',
  remedy: 'Let the issuer write it into the payload for all to see.',
  fine: 'A claim of this name deeper in the credential is another one.',
  examples: {
    flagged: [
      'sd: ["2GLC42sKQveCfGfryNRN9w","vct","https://credentials.example/id"]\n{"alg":"ES256","typ":"dc+sd-jwt"} {"iss":"https://issuer.example","_sd":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"],"cnf":{"jwk":{"kty":"OKP","crv":"Ed25519","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA"}},"exp":1795092600}',
    ],
    accepted: [
      'sd: ["2GLC42sKQveCfGfryNRN9w","given_name","Ada"]\n{"alg":"ES256","typ":"dc+sd-jwt"} {"iss":"https://issuer.example","vct":"a","_sd":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"],"cnf":{"jwk":{"kty":"OKP","crv":"Ed25519","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA"}},"exp":1795092600}',
    ],
  },
  *check(token) {
    if (token.kind !== 'sd-jwt' || !/^(?:dc|vc)\+sd-jwt$/.test(typeOf(token))) return;
    for (const part of token.disclosures) {
      const { name } = disclosureContent(part);
      // iss, nbf, exp and cnf are looked at when the SD-JWT is put together (RFC 9901 §9.7).
      if (!name || !/^(?:vct|vct#integrity|status)$/.test(name.value) || claimIn(token, name.value)) continue;
      yield {
        span: part.locate(name.span),
        message: `${name.value} is in a disclosure, so that the holder can leave it out. In a credential it must not be selectively disclosable: a verifier needs it to know ${name.value === 'status' ? 'whether the credential was revoked' : 'what kind of credential this is'}.`,
      };
    }
  },
};
