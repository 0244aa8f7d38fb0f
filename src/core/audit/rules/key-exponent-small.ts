import { fittingHere } from '../reading/fitting-here.ts';
import { keyWords } from '../words/key-words.ts';
import { rsaNumbers } from '../reading/rsa-numbers.ts';
import type { Rule } from '../rule.ts';

export const keyExponentSmall: Rule = {
  id: 'key-exponent-small',
  title: 'A small public exponent',
  severity: 'info',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'FIPS 186-5', section: '5.1' },
  why: 'An exponent of 3 turned mistakes in checking the padding into forged signatures; newer rules want 65537 or more.',
  confidence: 'certain',
  remedy: 'Make a new key with the exponent 65537, as every tool does by itself.',
  fine: 'RFC 8017 allows 3 and more.',
  examples: {
    flagged: [
      'keys: {"kty":"RSA","e":"Aw","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ"}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ"}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    for (const { key, span } of fittingHere(token, circumstances)) {
      const e = rsaNumbers(key)?.e;
      if (e === undefined || e >= 65_537n) continue;
      yield {
        span,
        message: `At hand is ${keyWords(key)}; its public exponent is ${e}. FIPS 186-5 demands more than 65,536, and some libraries and hardware refuse such keys. With a library that checks the padding to the last byte it is not broken.`,
      };
    }
  },
};
