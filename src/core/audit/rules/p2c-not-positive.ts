import { readEncryption } from '../reading/encryption-reading.ts';
import { findingAt, parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const p2cNotPositive: Rule = {
  id: 'p2c-not-positive',
  title: 'A count of iterations that counts nothing',
  severity: 'error',
  gate: 'structure',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7518', section: '4.8.1.2' },
  why: 'No key can be derived in zero rounds, or in half a one.',
  confidence: 'certain',
  remedy: 'Write the count that was used, a positive integer.',
  examples: {
    flagged: ['{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"c2FsdHNhbHQ","p2c":0}'],
    accepted: ['{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"c2FsdHNhbHQ","p2c":4096}'],
  },
  *check(token) {
    const found = parameterIn(token, 'p2c');
    if (readEncryption(token)?.algorithm?.management?.mode !== 'password' || found?.value.type !== 'number') return;
    if (Number.isInteger(found.value.value) && found.value.value >= 1) return;
    yield findingAt(
      found,
      `p2c is ${shown(found.value.written)}, and must be a positive integer: it counts how often the password is hashed.`,
    );
  },
};
