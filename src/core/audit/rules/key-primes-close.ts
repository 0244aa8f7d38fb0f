import { fittingHere } from '../reading/fitting-here.ts';
import { keyWords } from '../words/key-words.ts';
import { rsaFlaw } from '../reading/rsa-flaws.ts';
import type { Rule } from '../rule.ts';

export const keyPrimesClose: Rule = {
  id: 'key-primes-close',
  title: 'A modulus that can be factored at once',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 8725', section: '3.5' },
  why: 'Primes that are close to each other are found by Fermat’s method in a moment, and with them the private key (CVE-2022-26320).',
  confidence: 'certain',
  isAboutSecurity: true,
  remedy: 'Replace the key, and the program or device that made it.',
  examples: {
    flagged: [
      'keys: {"kty":"RSA","e":"AQAB","n":"8W4AMplaz3LjlfHx0kC6It0Vz992lk-EbOC-9w8R_spIagHdrbDIQCYGCnUARZ8ZAUNUI-kQ0lstijH3mN9J8w"}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ"}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    for (const { key, span } of fittingHere(token, circumstances))
      if (rsaFlaw(key) === 'close-primes')
        yield {
          span,
          message: `At hand is ${keyWords(key)}; its two primes are so close to each other that this page has just found them. Anyone can, and then sign or decrypt (CVE-2022-26320). Replace the key.`,
        };
  },
};
