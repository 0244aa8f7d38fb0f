import { keyPlace } from '../reading/key-place.ts';
import { keySets } from '../reading/key-sets.ts';
import { keyWords } from '../words/key-words.ts';
import type { Rule } from '../rule.ts';

export const setPrivateKey: Rule = {
  id: 'set-private-key',
  title: 'A private key in a key set',
  severity: 'warning',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7517', section: '9.2' },
  why: 'Key sets are published for receivers; with the private part in it, everybody can sign as the issuer.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Publish only the public members. If this set was ever public, replace its keys at once.',
  fine: 'The set of the issuer itself, which nobody else sees, has to have them.',
  examples: {
    flagged: [
      'keys: {"keys":[{"kty":"OKP","crv":"Ed25519","x":"75bqInHw-cyDAeY64fnUqLDNvqml2Jnrp-DFNAavd-4","d":"Hj_rh05QjeeJK7TePJYeFgQbe6KtQLRf-ECG3C8Jg6M","kid":"p"},{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    const span = keyPlace(token);
    for (const set of span ? keySets(circumstances.keys) : []) {
      const hidden = set.filter(({ use }) => use === 'private');
      const [first] = hidden;
      if (!span || !first) continue;
      const isFetched = first.source === 'fetched';
      yield {
        span,
        message: `The key set at hand holds ${hidden.length === 1 ? keyWords(first) : `${hidden.length} private keys`}. ${isFetched ? 'It was fetched from an address, so that everybody can have it and sign as the issuer: replace the keys at once.' : 'If it is the one that is published, everybody can sign as the issuer; a set for receivers has no d, p, q, dp, dq, qi or priv.'}`,
        ...(isFetched ? { severity: 'error' } : hidden.length === set.length && { severity: 'info' }),
      };
    }
  },
};
