import { misfit } from '../../keys/fits.ts';
import { algorithms } from '../../registry/algorithms.ts';
import { findingAt, textIn } from '../found.ts';
import { keySets } from '../reading/key-sets.ts';
import { keyWords } from '../words/key-words.ts';
import type { Rule } from '../rule.ts';

export const kidOfUnfitKey: Rule = {
  id: 'kid-of-unfit-key',
  title: 'The key that the token names cannot have made it',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '4.1.4' },
  why: 'Each algorithm works with one type of key; a receiver that takes the key by its name can only fail.',
  confidence: 'certain',
  remedy: 'Write the kid of the key that signed into the header, or correct alg.',
  examples: {
    flagged: [
      'keys: {"keys":[{"kty":"OKP","crv":"Ed25519","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA","kid":"1"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"keys":[{"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ","kid":"1"},{"kty":"OKP","crv":"Ed25519","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA","kid":"2"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
      'keys: {"keys":[{"kty":"OKP","crv":"Ed25519","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA","kid":"1"},{"kty":"RSA","e":"AQAB","n":"xnzt_PL-GeoWHH7FFs5nT3Lu0rM_ZZle6zenDpd8MY_CE5IdiA7NgqvP3HJsKgcnIP6I8bAOIJoj0H1uZK6EAw","kid":"1"}]}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    const kid = textIn(token, 'kid');
    const algorithm = algorithms.get(textIn(token, 'alg')?.text ?? '');
    if (!kid || !algorithm || algorithm.kind === 'none') return;
    const named = keySets(circumstances.keys)
      .flat()
      .filter((one) => one.kid === kid.text);
    const [first] = named;
    if (!first || circumstances.keys?.some((one) => one.kid === kid.text && misfit(algorithm, one) === undefined))
      return;
    yield findingAt(
      kid,
      `kid names ${keyWords(first)}, which cannot serve ${algorithm.name}. A receiver that takes the key by its name fails: one of kid, alg and the set is wrong.`,
    );
  },
};
