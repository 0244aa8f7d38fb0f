import { findingAt, parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const b64NotCritical: Rule = {
  id: 'b64-not-critical',
  title: 'The parameter b64 without crit',
  severity: 'error',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7797', section: '6' },
  why: 'A receiver that does not know b64 must refuse the token rather than misread it, and only crit tells it to.',
  confidence: 'certain',
  remedy: 'Add "crit":["b64"] to the protected header, or leave b64 away where it is true.',
  examples: {
    flagged: ['{"alg":"HS256","b64":false} {"a":1}', '{"alg":"HS256","b64":true,"crit":["x"],"x":1} {}'],
    accepted: ['{"alg":"HS256","b64":true,"crit":["b64"]} {}', '{"alg":"HS256"} {}'],
  },
  *check(token) {
    const found = parameterIn(token, 'b64');
    // Without protection it has a fault of its own.
    if (!found || token.kind === 'jwe' || found.part.name !== 'header') return;
    const crit = parameterIn(token, 'crit')?.value;
    if (crit?.type === 'array' && crit.items.some((item) => item.type === 'string' && item.value === 'b64')) return;
    const isFalse = found.value.type === 'boolean' && !found.value.value;
    yield findingAt(
      found,
      `The header has b64, and crit does not list it, as it must where b64 is used. ${isFalse ? 'A receiver that does not know b64 checks another text than was signed; strict ones refuse the token.' : 'Strict receivers refuse the token; as it is true, it can simply be left away.'}`,
      isFalse ? 'error' : 'warning',
    );
  },
};
