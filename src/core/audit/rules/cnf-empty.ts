import { findingAt, claimIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const cnfEmpty: Rule = {
  id: 'cnf-empty',
  title: 'A binding to no key',
  severity: 'warning',
  gate: 'structure',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 7800', section: '3.1' },
  why: 'cnf says that only the holder of a key may use the token; without a key in it there is nothing to hold the sender against.',
  confidence: 'certain',
  remedy: 'Write the key or its thumbprint into cnf, or leave cnf out.',
  examples: {
    flagged: ['{"iss":"joe","cnf":{},"exp":1795092600}'],
    accepted: [
      '{"iss":"joe","cnf":{"jkt":"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"},"exp":1795092600}',
      '{"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token) {
    const cnf = claimIn(token, 'cnf');
    if (cnf?.value.type !== 'object' || cnf.value.members.length > 0) return;
    yield findingAt(
      cnf,
      'cnf is an empty object. It should name the key that the sender must prove to have; a receiver that demands the proof refuses the token, and one that does not takes it from anybody.',
    );
  },
};
