import { fittingHere } from '../reading/fitting-here.ts';
import type { Rule } from '../rule.ts';
import { secretText } from '../reading/secret-text.ts';

export const secretWhiteSpace: Rule = {
  id: 'secret-white-space',
  title: 'A secret with white space at its ends',
  severity: 'warning',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7518', section: '3.2' },
  why: 'Every byte of a secret counts; a line break that came along with copying makes another secret.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Remove the white space, here or where the server reads its setting, so that both have the same bytes.',
  fine: 'The white space may belong to the secret.',
  examples: {
    flagged: ['keys: q8Zr2LxV7tKp4YwN9cFb1HsJ6dGm3RaT5eUo0iQz \n{"alg":"HS256"} {"iss":"joe","exp":1795092600}'],
    accepted: [
      'keys: q8Zr2LxV7tKp4YwN9cFb1HsJ6dGm3RaT5eUo0iQz\n{"alg":"HS256"} {"iss":"joe","exp":1795092600}',
      'keys: a b q8Zr2LxV7tKp4YwN9cFb1HsJ6dGm3RaT5eUo0iQz\n{"alg":"HS256"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    for (const { key, algorithm, span } of fittingHere(token, circumstances)) {
      const text = key.secret?.encoding === 'utf8' && algorithm.kind === 'mac' ? secretText(key) : undefined;
      if (text === undefined || text.trim() === text) continue;
      const [bytes, trimmed] = [key.secret?.byteCount ?? 0, new TextEncoder().encode(text.trim()).length];
      const where =
        text.trimStart() === text ? 'ends in' : text.trimEnd() === text ? 'begins with' : 'begins and ends with';
      yield {
        span,
        message: `The secret at hand ${where} white space: with it ${bytes} bytes count, without it ${trimmed}. The two give different signatures; if the server trims its setting, this one fails there, and the other way round.`,
      };
    }
  },
};
