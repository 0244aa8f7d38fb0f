import { misfit } from '../../keys/fits.ts';
import { findingAt } from '../found.ts';
import { keyNamed } from '../reading/key-named.ts';
import { keyWords } from '../words/key-words.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

export const kidOfOtherAlgorithm: Rule = {
  id: 'kid-of-other-algorithm',
  title: 'The key that the token names is for another algorithm',
  severity: 'warning',
  gate: 'signature',
  lesson: 'the-header',
  reference: { specification: 'RFC 7517', section: '4.4' },
  why: 'A key is to be used with one algorithm only; a receiver that heeds alg of the key refuses another one.',
  confidence: 'certain',
  remedy: 'Sign with the algorithm of the key, or let the set name the one that is used.',
  examples: {
    flagged: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1","alg":"RS512"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1","alg":"RS256"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    const named = keyNamed(token, circumstances);
    if (!named) return;
    const { key, kid, algorithm } = named;
    if (key.alg === undefined || key.alg === algorithm.name || misfit(algorithm, key) !== undefined) return;
    const isEdwards = [key.alg, algorithm.name].every((name) => /^(?:EdDSA|Ed25519|Ed448)$/.test(name));
    if (isEdwards) return;
    yield findingAt(
      kid,
      `kid names ${keyWords(key)}, and the set says that it is for ${quoted(key.alg, 40)}; the token uses ${algorithm.name}. A receiver that heeds alg of the key refuses the token.`,
    );
  },
};
