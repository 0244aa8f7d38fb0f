import { findingAt, claimIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const audienceEmpty: Rule = {
  id: 'audience-empty',
  title: 'Meant for nobody',
  severity: 'error',
  gate: 'time',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1.3' },
  why: 'A receiver that does not find itself in aud must refuse the token, and nobody can find itself in an empty one.',
  confidence: 'certain',
  remedy: 'Name the server that the token is meant for, or leave aud out.',
  examples: {
    flagged: ['{"iss":"joe","aud":[],"exp":1795092600}', '{"iss":"joe","aud":"","exp":1795092600}'],
    accepted: ['{"iss":"joe","aud":["a"],"exp":1795092600}', '{"iss":"joe","exp":1795092600}'],
  },
  *check(token) {
    const aud = claimIn(token, 'aud');
    const isEmpty =
      aud?.value.type === 'array'
        ? aud.value.items.every((one) => one.type === 'string' && one.value === '')
        : aud?.value.type === 'string' && aud.value.value === '';
    if (!aud || !isEmpty) return;
    yield findingAt(
      aud,
      `aud is ${aud.value.type === 'array' && aud.value.items.length === 0 ? 'an empty array' : 'an empty text'}: the token is meant for nobody. As aud is there, a server that does not find its own name in it must refuse the token.`,
    );
  },
};
