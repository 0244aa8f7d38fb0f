import { readEncryption } from '../reading/encryption-reading.ts';
import { findingAt, parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const p2cHigh: Rule = {
  id: 'p2c-high',
  title: 'A token that is costly to open',
  severity: 'warning',
  gate: 'signature',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7518', section: '4.8.1.2' },
  why: 'Whoever writes the token decides how long its receiver computes, before anything is checked: a way to keep servers busy.',
  confidence: 'likely',
  remedy: 'Use a count that receivers allow, and let receivers refuse what is beyond it.',
  examples: {
    flagged: ['{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"c2FsdHNhbHQ","p2c":1000000000}'],
    accepted: ['{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"c2FsdHNhbHQ","p2c":600000}'],
  },
  *check(token) {
    const found = parameterIn(token, 'p2c');
    if (readEncryption(token)?.algorithm?.management?.mode !== 'password' || found?.value.type !== 'number') return;
    if (found.value.value <= 1_000_000) return;
    yield findingAt(
      found,
      `p2c is ${shown(found.value.written)}: to open this token takes that many rounds of hashing. Libraries limit the count, often at 10,000 or 1,000,000, and refuse more; so does Jotter.`,
    );
  },
};
