import { fittingHere } from '../reading/fitting-here.ts';
import { keyWords } from '../words/key-words.ts';
import { publishedIn } from '../reading/published-keys.ts';
import type { Rule } from '../rule.ts';

export const keyPublished: Rule = {
  id: 'key-published',
  title: 'A key whose private part is published',
  severity: 'warning',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 7517', section: '9.2' },
  why: 'Sample keys of specifications and tools are known to all, the private part, too.',
  confidence: 'certain',
  remedy: 'Make a key of your own.',
  fine: 'For examples it is just right.',
  examples: {
    flagged: [
      'keys: {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}\n{"alg":"ES256"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"kty":"RSA","e":"AQAB","n":"qKILe4cHz6vgPf02tjIEVMKvsbCz-1hKUxRxqZUx_sFVo5QioNm8jXBJ_4iJ_eV7hYR5HNyfqOA1SdodV2QcOQ"}\n{"alg":"RS256","kid":"1"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    for (const { key, span } of fittingHere(token, circumstances)) {
      const where = publishedIn(key.material);
      if (where === undefined) continue;
      const part = key.kty === 'oct' ? 'It is' : 'Its private part is';
      yield {
        span,
        message: `At hand is ${keyWords(key)}. ${part} published in ${where}, so that everybody can sign with it. It is good for trying things out and for nothing else.`,
      };
    }
  },
};
