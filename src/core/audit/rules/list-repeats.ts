import type { JsonNode } from '../../text/json-node.ts';
import { findingAt, claimIn } from '../found.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

export const listRepeats: Rule = {
  id: 'list-repeats',
  title: 'A list with the same twice',
  severity: 'hint',
  gate: 'profile',
  lesson: 'claims',
  reference: { specification: 'RFC 6749', section: '3.3' },
  why: 'A value that is there twice is harmless, but shows that two lists were put together without a look.',
  confidence: 'certain',
  remedy: 'Join the lists without their duplicates.',
  examples: {
    flagged: [
      '{"iss":"joe","scope":"read write read","exp":1795092600}',
      '{"iss":"joe","aud":["a","a"],"exp":1795092600}',
    ],
    accepted: ['{"iss":"joe","scope":"read write","aud":["a","b"],"exp":1795092600}'],
  },
  *check(token) {
    for (const name of ['scope', 'scp', 'aud', 'roles', 'groups', 'amr', 'permissions']) {
      const found = claimIn(token, name);
      const twice = found && repeated(found.value);
      if (!found || twice === undefined) continue;
      yield findingAt(
        found,
        `${name} has ${quoted(twice)} more than once. That changes nothing for a careful receiver, and makes the token longer.`,
      );
    }
  },
};

function repeated(value: JsonNode): string | undefined {
  const items =
    value.type === 'string'
      ? value.value.split(' ')
      : value.type === 'array'
        ? value.items.flatMap((one) => (one.type === 'string' ? [one.value] : []))
        : [];
  const seen = new Set<string>();
  return items.find((one) => one !== '' && (seen.has(one) || !seen.add(one)));
}
