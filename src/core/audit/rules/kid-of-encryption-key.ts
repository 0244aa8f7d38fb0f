import { findingAt } from '../found.ts';
import { keyNamed } from '../reading/key-named.ts';
import { keyWords } from '../words/key-words.ts';
import type { Rule } from '../rule.ts';

export const kidOfEncryptionKey: Rule = {
  id: 'kid-of-encryption-key',
  title: 'The key that the token names is for encryption',
  severity: 'warning',
  gate: 'signature',
  lesson: 'the-header',
  reference: { specification: 'RFC 7517', section: '4.2' },
  why: 'Receivers that heed use and key_ops pass over a key for encryption when they check a signature.',
  confidence: 'certain',
  remedy: 'Sign with a key that is meant for it, or let the set say "use":"sig".',
  examples: {
    flagged: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1","use":"enc"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1","use":"sig"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    const named = token.kind === 'jwe' ? undefined : keyNamed(token, circumstances);
    if (!named) return;
    const { key, kid } = named;
    const operations = key.operations;
    const isForbidden =
      key.intendedUse === 'enc' ||
      (operations !== undefined &&
        operations.length > 0 &&
        !operations.some((one) => one === 'verify' || one === 'sign'));
    if (!isForbidden) return;
    yield findingAt(
      kid,
      `kid names ${keyWords(key)}, and the set says of it ${key.intendedUse === 'enc' ? 'that it is for encryption ("use":"enc")' : 'that it may neither sign nor verify (key_ops)'}. A receiver that heeds this does not check the signature with it.`,
    );
  },
};
