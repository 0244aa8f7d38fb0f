import { fittingHere } from '../reading/fitting-here.ts';
import { keyWords } from '../words/key-words.ts';
import { rsaNumbers } from '../reading/rsa-numbers.ts';
import type { Rule } from '../rule.ts';

export const keyExponentLarge: Rule = {
  id: 'key-exponent-large',
  title: 'A public exponent that libraries refuse',
  severity: 'info',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7518', section: '6.3.1' },
  why: 'Many libraries keep the exponent in 32 bits, and it makes checking slow.',
  confidence: 'likely',
  remedy: 'Make a new key with the exponent 65537.',
  examples: {
    flagged: [
      'keys: {"kty":"RSA","e":"AQAAAAE","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ"}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ"}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    for (const { key, span } of fittingHere(token, circumstances)) {
      const e = rsaNumbers(key)?.e;
      if (e === undefined || e < 2n ** 31n) continue;
      yield {
        span,
        message: `At hand is ${keyWords(key)}; its public exponent has ${e.toString(2).length} bits. Libraries that keep it in 32 bits refuse the key, that of Go for one.`,
      };
    }
  },
};
