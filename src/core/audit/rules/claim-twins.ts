import { type Found, findingAt, allIn, payloadOf } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const claimTwins: Rule = {
  id: 'claim-twins',
  title: 'Two claims that differ in their spelling only',
  severity: 'hint',
  gate: 'structure',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4' },
  why: 'Two names for one thing get two values sooner or later, and each receiver reads another one.',
  confidence: 'likely',
  remedy: 'Keep one of the two.',
  fine: 'The old name may be kept for receivers that were not changed yet.',
  examples: {
    flagged: ['{"iss":"joe","user_id":"1","userId":"2","exp":1795092600}'],
    accepted: ['{"iss":"joe","user_id":"1","user":"ada","exp":1795092600}'],
  },
  *check(token) {
    const first = new Map<string, Found>();
    for (const found of allIn(payloadOf(token))) {
      const key = found.name.toLowerCase().replace(/[-_]/g, '');
      const other = first.get(key);
      if (!other) first.set(key, found);
      if (!other || other.name === found.name || key === '') continue;
      yield findingAt(
        found,
        `${shown(found.name)} and ${shown(other.name)} differ in letter case or punctuation only. They are two claims; if they shall mean the same, a receiver may read the one that is out of date.`,
      );
      return;
    }
  },
};
