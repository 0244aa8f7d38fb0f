import { chainOf } from '../reading/chain-reading.ts';
import { findingAt } from '../found.ts';
import type { Rule } from '../rule.ts';

export const x5cEmpty: Rule = {
  id: 'x5c-empty',
  title: 'An empty list of certificates',
  severity: 'error',
  gate: 'structure',
  reference: { specification: 'RFC 7515', section: '4.1.6' },
  why: 'The first certificate of x5c is that of the key that signed: it cannot be missing.',
  confidence: 'certain',
  remedy: 'Put the certificate of the signing key first, or leave x5c away.',
  examples: { flagged: ['{"alg":"RS256","x5c":[]} {}'], accepted: ['{"alg":"RS256"} {}'] },
  *check(token) {
    const chain = chainOf(token);
    if (chain?.found.value.type !== 'array' || chain.found.value.items.length > 0) return;
    yield findingAt(
      chain.found,
      'x5c is empty, and its first certificate must be that of the key that signed. Leave x5c away where there is none.',
    );
  },
};
