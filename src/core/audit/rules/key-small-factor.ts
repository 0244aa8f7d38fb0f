import { fittingHere } from '../reading/fitting-here.ts';
import { keyWords } from '../words/key-words.ts';
import { rsaFlaw } from '../reading/rsa-flaws.ts';
import type { Rule } from '../rule.ts';

export const keySmallFactor: Rule = {
  id: 'key-small-factor',
  title: 'A modulus with a small factor',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 8725', section: '3.5' },
  why: 'The modulus of an RSA key is the product of two large primes; with a small one in it, it was damaged or made by a broken program.',
  confidence: 'certain',
  isAboutSecurity: true,
  remedy: 'Copy the key once more; if it is right, replace it.',
  examples: {
    flagged: [
      'keys: {"kty":"RSA","e":"AQAB","n":"60XvF_RBox9TcW5rkrVX89JJHa3mHufXpJheX4Vvg8XzsN0oMtbffTU_Eprw_KC_m2BClDStlp447mYSQoZmNQ"}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ"}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    for (const { key, span } of fittingHere(token, circumstances))
      if (rsaFlaw(key) === 'small-factor')
        yield {
          span,
          message: `At hand is ${keyWords(key)}; its modulus can be divided by a prime below 2,000, and should be the product of two large ones. It was altered on the way, or made by a broken program: then anyone can work out the private key.`,
        };
  },
};
