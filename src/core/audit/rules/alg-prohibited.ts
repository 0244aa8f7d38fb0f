import { readAlg } from '../reading/alg-reading.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const algProhibited: Rule = {
  id: 'alg-prohibited',
  title: 'An algorithm that no token may have',
  severity: 'error',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 7518', section: '7.1.1' },
  why: 'It protects nothing against changes: browsers write such names into keys that they export, and only there are they allowed.',
  confidence: 'certain',
  remedy: 'Use an algorithm that is registered for tokens.',
  examples: { flagged: ['{"alg":"A128CBC","enc":"A128GCM"}'], accepted: ['{"alg":"A128KW","enc":"A128GCM"}'] },
  *check(token) {
    const found = textIn(token, 'alg');
    if (!found || readAlg(found.text).kind !== 'prohibited') return;
    yield findingAt(
      found,
      `alg is ${found.text}, which is registered for keys only: IANA's registry prohibits it in tokens. Was it copied from a key?`,
    );
  },
};
