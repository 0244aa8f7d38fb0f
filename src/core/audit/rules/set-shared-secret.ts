import { keyPlace } from '../reading/key-place.ts';
import { keySets } from '../reading/key-sets.ts';
import type { Rule } from '../rule.ts';

export const setSharedSecret: Rule = {
  id: 'set-shared-secret',
  title: 'A shared secret in a key set',
  severity: 'warning',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7517', section: '9.2' },
  why: 'A published set is for everybody; a shared secret in it lets everybody sign and decrypt.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Keep secrets out of sets that are published.',
  fine: 'The set of a server itself, which nobody else sees, may hold both.',
  examples: {
    flagged: [
      'keys: {"keys":[{"kty":"oct","k":"cThacjJMeFY3dEtwNFl3TjljRmIxSHNKNmRHbTNSYVQ1ZVVvMGlReg","kid":"1"},{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
      'keys: {"kty":"oct","k":"cThacjJMeFY3dEtwNFl3TjljRmIxSHNKNmRHbTNSYVQ1ZVVvMGlReg"}\n{"alg":"HS256"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    const span = keyPlace(token);
    for (const set of span ? keySets(circumstances.keys) : []) {
      const secrets = set.filter(({ kty }) => kty === 'oct').length;
      if (!span || secrets === 0 || secrets === set.length) continue;
      yield {
        span,
        message: `The key set at hand has ${secrets === 1 ? 'a shared secret' : `${secrets} shared secrets`} ("kty":"oct") beside keys of other types. If it is the one that is published, everybody can sign with ${secrets === 1 ? 'it' : 'them'}.`,
      };
    }
  },
};
