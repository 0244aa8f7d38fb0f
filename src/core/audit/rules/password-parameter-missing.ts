import { readEncryption } from '../reading/encryption-reading.ts';
import { parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const passwordParameterMissing: Rule = {
  id: 'password-parameter-missing',
  title: 'Salt or count of the password is missing',
  severity: 'error',
  gate: 'structure',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7518', section: '4.8.1' },
  why: 'The key is derived from password, salt and count: without them nobody can open the token.',
  confidence: 'certain',
  remedy: 'Write p2s and p2c into the header, as they were used.',
  examples: {
    flagged: ['{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":600000}'],
    accepted: [
      '{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"c2FsdHNhbHQ","p2c":600000}',
      '{"alg":"dir","enc":"A128GCM"}',
    ],
  },
  *check(token) {
    const reading = readEncryption(token);
    if (reading?.algorithm?.management?.mode !== 'password' || reading.jwe.header.json?.problem) return;
    const missing = ['p2s', 'p2c'].filter((name) => !parameterIn(token, name));
    if (missing.length === 0) return;
    yield {
      span: reading.jwe.header.excerpt.span,
      message: `The header has no ${missing.join(' and no ')}, which must be there with ${reading.algorithm.name}: ${missing.length === 2 ? 'salt and count' : missing[0] === 'p2s' ? 'the salt' : 'the count of iterations'} of the password.`,
    };
  },
};
