import { fittingHere } from '../reading/fitting-here.ts';
import { keyWords } from '../words/key-words.ts';
import type { Rule } from '../rule.ts';
import { sharedFactors } from '../reading/shared-factor.ts';

export const keyFactorShared: Rule = {
  id: 'key-factor-shared',
  title: 'Two keys that share a prime',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 8725', section: '3.5' },
  why: 'Two moduli with a prime in common give both private keys away, by Euclid’s algorithm.',
  confidence: 'certain',
  isAboutSecurity: true,
  remedy: 'Replace both keys, and let the machine gather randomness before it makes new ones.',
  examples: {
    flagged: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"s1LrmtLqwpLdBWCJyEYyEQ689gbNjie8Uhs6cg4a0LjvLbB1Nzpew_t_EH44vm9tYMYP2njhtqQOcey83K-pYw","kid":"1"},{"kty":"RSA","e":"AQAB","n":"pA8pK5WB9MyqWog54CXYWuXM5AcFytjl4Ohr4goK6kd1o8Q6gKKturDzHu_3XOPbtpPljt-igzKxGGW-IxSYPw","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    const shared = sharedFactors(circumstances.keys ?? []);
    for (const { key, span } of shared.size === 0 ? [] : fittingHere(token, circumstances)) {
      const other = shared.get(key);
      if (!other) continue;
      yield {
        span,
        message: `At hand is ${keyWords(key)}; it has a prime in common with ${keyWords(other)}. From the two public keys anyone can compute both private ones. They were made on a machine with too little randomness.`,
      };
    }
  },
};
