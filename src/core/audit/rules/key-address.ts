import { findingAt, parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const keyAddress: Rule = {
  id: 'key-address',
  title: 'The token says where its key is',
  severity: 'info',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 8725', section: '3.10' },
  why: 'A receiver that fetches whatever address a token names lets a forger choose the key, and reach into its network.',
  confidence: 'certain',
  remedy: 'Let receivers take keys only from addresses that they were configured with.',
  fine: 'Some profiles, such as PASSporT, carry the address of a certificate by design.',
  exempt: ['passport'],
  examples: {
    flagged: ['{"alg":"RS256","jku":"https://a.example/keys"} {}', '{"alg":"RS256","x5u":"https://a.example/x"} {}'],
    accepted: ['{"alg":"RS256","kid":"https://a.example/keys#1"} {}'],
  },
  *check(token) {
    for (const name of ['jku', 'x5u']) {
      const found = parameterIn(token, name);
      if (found?.value.type !== 'string') continue;
      yield findingAt(
        found,
        `${name} names ${shown(found.value.value, 80)} as the place of the key. Jotter does not fetch it unasked, and a receiver should do so only if it trusts that address already.`,
      );
    }
  },
};
