import { fittingHere } from '../reading/fitting-here.ts';
import { isPublishedSecret } from '../reading/published-secrets.ts';
import type { Rule } from '../rule.ts';
import { secretText } from '../reading/secret-text.ts';

export const secretPublished: Rule = {
  id: 'secret-published',
  title: 'A secret that is printed for all to read',
  severity: 'warning',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 8725', section: '3.5' },
  why: 'Sample secrets of tutorials and tools are tried first, and found at once.',
  confidence: 'certain',
  remedy: 'Take 32 random bytes or more of your own.',
  fine: 'For examples it is just right.',
  examples: {
    flagged: [
      'keys: your-256-bit-secret\n{"alg":"HS256"} {"iss":"joe","exp":1795092600}',
      'keys: {"kty":"oct","k":"c2VjcmV0"}\n{"alg":"HS256"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: ['keys: q8Zr2LxV7tKp4YwN9cFb1HsJ6dGm3RaT5eUo0iQz\n{"alg":"HS256"} {"iss":"joe","exp":1795092600}'],
  },
  *check(token, circumstances) {
    for (const { key, algorithm, span } of fittingHere(token, circumstances)) {
      const text = algorithm.kind === 'mac' ? secretText(key)?.trim().toLowerCase() : undefined;
      if (text === undefined || !isPublishedSecret(text)) continue;
      yield {
        span,
        message:
          'The secret at hand is a sample that tutorials, templates or tools print. It is good for trying things out; where it guards anything real, everybody can sign.',
      };
    }
  },
};
