import { fittingHere } from '../reading/fitting-here.ts';
import { keyWords } from '../words/key-words.ts';
import { rsaFlaw } from '../reading/rsa-flaws.ts';
import type { Rule } from '../rule.ts';

export const keyRoca: Rule = {
  id: 'key-roca',
  title: 'A key with the mark of ROCA',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 8725', section: '3.5' },
  why: 'Chips with a faulty library made keys that can be factored with money and time (CVE-2017-15361); their modulus has a mark.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Make a new key in software, or with a device that was mended.',
  fine: 'By chance one key of many millions has the mark.',
  examples: {
    flagged: [
      'keys: {"kty":"RSA","e":"AQAB","n":"KjkmyEaFx1R7HK99bSBLkPN7WP54XptOpcOk4gYSED5MLyD_8cwGk6vF1g1MqaJ1gIYAmdYGHBD-e3mrkqtm8w"}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ"}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    for (const { key, span } of fittingHere(token, circumstances))
      if (rsaFlaw(key) === 'roca')
        yield {
          span,
          message: `At hand is ${keyWords(key)}; its modulus has the mark of keys that a faulty library of smart cards and TPMs made (ROCA, CVE-2017-15361). Depending on its size, the private key can be worked out from the public one.`,
        };
  },
};
