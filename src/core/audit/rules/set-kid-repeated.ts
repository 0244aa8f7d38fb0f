import type { Key } from '../../keys/key.ts';
import { keyPlace } from '../reading/key-place.ts';
import { keySets } from '../reading/key-sets.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';
import { materialOf } from '../reading/same-material.ts';

export const setKidRepeated: Rule = {
  id: 'set-kid-repeated',
  title: 'Two keys of one name',
  severity: 'warning',
  gate: 'signature',
  lesson: 'the-header',
  reference: { specification: 'RFC 7517', section: '4.5' },
  why: 'A receiver that looks a key up by kid takes the first or the last of them, and the other one never works.',
  confidence: 'certain',
  remedy: 'Give each key of the set a kid of its own.',
  fine: 'Keys of different types may share a kid if they are alternatives of each other.',
  examples: {
    flagged: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"1"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1"},{"kty":"OKP","crv":"Ed25519","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA","kid":"1"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    const span = keyPlace(token);
    if (!span) return;
    for (const set of keySets(circumstances.keys)) {
      const seen = new Map<string, Key>();
      for (const one of set) {
        if (one.kid === undefined) continue;
        const name = `${one.kty} ${one.kid}`;
        const other = seen.get(name);
        if (!other) seen.set(name, one);
        if (!other || materialOf(other) === materialOf(one)) continue;
        yield {
          span,
          message: `The key set at hand has two different ${one.kty} keys with the kid ${quoted(one.kid, 40)}. Which one a receiver takes is up to chance, and a token by the other one fails.`,
        };
        break;
      }
    }
  },
};
