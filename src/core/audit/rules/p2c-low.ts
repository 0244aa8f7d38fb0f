import { readEncryption } from '../reading/encryption-reading.ts';
import { findingAt, parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const p2cLow: Rule = {
  id: 'p2c-low',
  title: 'A password that can be tried fast',
  severity: 'warning',
  gate: 'signature',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7518', section: '4.8.1.2' },
  why: 'Whoever has the token can try passwords; the count of iterations is what each try costs.',
  confidence: 'certain',
  isAboutSecurity: true,
  remedy: 'Use a count of some hundred thousand where all receivers allow it, and a long password made by chance.',
  fine: 'With a password of 128 bits or more from a random generator a small count does no harm.',
  examples: {
    flagged: [
      '{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"c2FsdHNhbHQ","p2c":100}',
      '{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"c2FsdHNhbHQ","p2c":4096}',
    ],
    accepted: ['{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"c2FsdHNhbHQ","p2c":600000}'],
  },
  *check(token) {
    const found = parameterIn(token, 'p2c');
    if (readEncryption(token)?.algorithm?.management?.mode !== 'password' || found?.value.type !== 'number') return;
    const { value, written } = found.value;
    if (value < 1 || value >= 100_000) return;
    yield value < 1000
      ? findingAt(
          found,
          `p2c is ${written}: passwords are hashed ${written} times, and RFC 7518 recommends 1000 at least. Whoever has this token can try a great many passwords.`,
        )
      : findingAt(
          found,
          `p2c is ${written}: passwords are hashed that often. That was enough in 2015; OWASP advises 600,000 with SHA-256 today. Mind that some libraries refuse more than 10,000 unless told otherwise.`,
          'hint',
        );
  },
};
