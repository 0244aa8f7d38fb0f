import { keyPlace } from '../reading/key-place.ts';
import { keySets } from '../reading/key-sets.ts';
import { keyWords } from '../words/key-words.ts';
import type { Rule } from '../rule.ts';

export const setWeakKey: Rule = {
  id: 'set-weak-key',
  title: 'A set with a key that is too small',
  severity: 'info',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7518', section: '3.3' },
  why: 'A receiver that trusts the set trusts its weakest key, whichever one signed this token.',
  confidence: 'certain',
  remedy: 'Take the short key out of the set.',
  examples: {
    flagged: [
      'keys: {"keys":[{"kty":"OKP","crv":"Ed25519","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA","kid":"1"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"Ed25519","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"keys":[{"kty":"OKP","crv":"Ed25519","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA","kid":"1"}]}\n{"alg":"Ed25519","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    const span = keyPlace(token);
    for (const set of span ? keySets(circumstances.keys) : []) {
      const weak = set.find((one) => one.kty === 'RSA' && (one.bits ?? 0) < 2048);
      if (!span || !weak || set.length < 2) continue;
      yield {
        span,
        message: `The key set at hand holds ${keyWords(weak)}. RSA keys must have 2048 bits or more; a receiver that trusts the set takes tokens by this key as well, whoever has factored it.`,
      };
    }
  },
};
