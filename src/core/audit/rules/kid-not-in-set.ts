import { differenceOf } from '../words/difference.ts';
import { findingAt, parameterIn, textIn } from '../found.ts';
import { keySets } from '../reading/key-sets.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

export const kidNotInSet: Rule = {
  id: 'kid-not-in-set',
  title: 'The key that the token names is not in the set',
  severity: 'warning',
  gate: 'signature',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '4.1.4' },
  why: 'A receiver picks the key by kid; where there is none of that name, it gets the set anew, and then refuses the token.',
  confidence: 'likely',
  remedy: 'Get the set of the right issuer, tenant and environment once more: the keys may have been changed.',
  fine: 'A receiver that tries every key does without kid.',
  examples: {
    flagged: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"3"} {"iss":"joe","exp":1795092600}',
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"Key-1"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"key-1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"2"} {"iss":"joe","exp":1795092600}',
      'keys: {"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"2"}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    const kid = textIn(token, 'kid');
    const sets = keySets(circumstances.keys);
    if (
      !kid ||
      sets.length === 0 ||
      parameterIn(token, 'jwk') ||
      circumstances.keys?.some((one) => one.kid === kid.text || (one.kid === undefined && one.format !== 'jwks'))
    )
      return;
    const names = sets.flat().flatMap((one) => one.kid ?? []);
    if (names.length === 0) return;
    const near = names
      .map((name) => differenceOf(kid.text, name))
      .find((one) => one !== undefined && /^Only (?:letter|white|the slash)/.test(one));
    const few = names
      .slice(0, 4)
      .map((name) => quoted(name, 40))
      .join(', ');
    yield findingAt(
      kid,
      `kid is ${quoted(kid.text)}, and the key set at hand has ${few}${names.length > 4 ? ` and ${names.length - 4} more` : ''}.${near === undefined ? '' : ` ${near.replaceAll('what is expected', 'the set').replaceAll(' expected', ' in the set')}`} Either the set is out of date, or it belongs to another issuer, tenant or environment.`,
    );
  },
};
