import { keyPlace } from '../reading/key-place.ts';
import { keySets } from '../reading/key-sets.ts';
import type { Rule } from '../rule.ts';

export const setUseMissing: Rule = {
  id: 'set-use-missing',
  title: 'A set that does not tell what its keys are for',
  severity: 'info',
  gate: 'signature',
  lesson: 'the-header',
  reference: { specification: 'RFC 7517', section: '4.2' },
  why: 'Where a set has keys for signatures and for encryption, receivers need use to take the right one.',
  confidence: 'certain',
  remedy: 'Write use into every key of the set: sig or enc.',
  examples: {
    flagged: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1","use":"enc"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1","use":"enc"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2","use":"sig"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    const span = keyPlace(token);
    for (const set of span ? keySets(circumstances.keys) : []) {
      const silent = set.filter((one) => one.intendedUse === undefined && one.operations === undefined).length;
      if (!span || silent === 0 || !set.some(({ intendedUse }) => intendedUse === 'enc')) continue;
      yield {
        span,
        message: `The key set at hand has a key for encryption, and ${silent === 1 ? 'one key' : `${silent} keys`} without use. Where both kinds are in a set, OpenID Connect Discovery demands use of every key, so that nobody takes the wrong one.`,
      };
    }
  },
};
