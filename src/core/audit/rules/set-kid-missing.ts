import { keyPlace } from '../reading/key-place.ts';
import { keySets } from '../reading/key-sets.ts';
import type { Rule } from '../rule.ts';

export const setKidMissing: Rule = {
  id: 'set-kid-missing',
  title: 'Keys without a name in a set',
  severity: 'info',
  gate: 'signature',
  lesson: 'the-header',
  reference: { specification: 'OpenID Connect Core 1.0', section: '10.1' },
  why: 'With several keys, a receiver needs kid to know which one signed; it must be there where a set has several.',
  confidence: 'certain',
  remedy: 'Give every key of the set a kid.',
  fine: 'A receiver that tries every key does without.',
  examples: {
    flagged: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    const span = keyPlace(token);
    for (const set of span ? keySets(circumstances.keys) : []) {
      const nameless = set.filter((one) => one.kid === undefined).length;
      if (!span || set.length < 2 || nameless === 0) continue;
      yield {
        span,
        message: `${nameless === set.length ? 'None' : `${nameless}`} of the ${set.length} keys in the set at hand ${nameless === set.length ? 'has a' : nameless === 1 ? 'has no' : 'have no'} kid. A token that names its key cannot be matched with ${nameless === 1 ? 'it' : 'them'}, and OpenID Connect demands a kid where a set has several keys.`,
      };
    }
  },
};
