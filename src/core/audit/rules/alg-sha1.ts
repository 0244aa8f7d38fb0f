import { readAlg } from '../reading/alg-reading.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const algSha1: Rule = {
  id: 'alg-sha1',
  title: 'A signature over SHA-1',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 8725', section: '3.2' },
  why: 'Two texts with the same SHA-1 hash can be made, so that a signature of one is good for the other.',
  confidence: 'certain',
  remedy: 'Sign with an algorithm over SHA-256, such as RS256 or ES256.',
  examples: { flagged: ['{"alg":"RS1"} {}', '{"alg":"HS1"} {}'], accepted: ['{"alg":"RS256"} {}'] },
  *check(token) {
    const found = textIn(token, 'alg');
    if (!found || readAlg(found.text).kind !== 'sha-1') return;
    yield findingAt(
      found,
      `alg is ${shown(found.text)}, which signs over SHA-1. No such algorithm may be used in a token: IANA's registry has RS1 and HS1 for keys only, and prohibits them here. Use the one with 256 in its name.`,
    );
  },
};
