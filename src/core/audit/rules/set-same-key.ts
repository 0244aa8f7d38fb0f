import type { Key } from '../../keys/key.ts';
import { keyPlace } from '../reading/key-place.ts';
import { keySets } from '../reading/key-sets.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';
import { materialOf } from '../reading/same-material.ts';

export const setSameKey: Rule = {
  id: 'set-same-key',
  title: 'One key under two names',
  severity: 'info',
  gate: 'signature',
  reference: { specification: 'RFC 7517', section: '4.5' },
  why: 'If one of the two names is withdrawn, the other one goes on being trusted.',
  confidence: 'certain',
  remedy: 'Keep one entry for each key.',
  fine: 'For the time of a change of names both may be needed.',
  examples: {
    flagged: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1"},{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    const span = keyPlace(token);
    for (const set of span ? keySets(circumstances.keys) : []) {
      const seen = new Map<string, Key>();
      for (const one of set) {
        const numbers = materialOf(one);
        const other = seen.get(numbers);
        if (!other) seen.set(numbers, one);
        if (!span || !other) continue;
        const names =
          other.kid === one.kid
            ? 'twice'
            : `under the names ${quoted(other.kid ?? 'none', 40)} and ${quoted(one.kid ?? 'none', 40)}`;
        yield {
          span,
          message: `The key set at hand has one and the same key ${names}. Whoever withdraws or replaces one entry leaves the other one standing.`,
        };
        break;
      }
    }
  },
};
