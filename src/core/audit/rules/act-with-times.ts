import { memberOf } from '../../text/json-node.ts';
import { findingAt, claimIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const actWithTimes: Rule = {
  id: 'act-with-times',
  title: 'Times inside of act',
  severity: 'info',
  gate: 'structure',
  lesson: 'claims',
  reference: { specification: 'RFC 8693', section: '4.1' },
  why: 'act holds who the actor is; times and audience of the token stand outside of it, and receivers do not look for them there.',
  confidence: 'certain',
  remedy: 'Leave exp, nbf, iat and aud out of act.',
  examples: {
    flagged: ['{"iss":"joe","sub":"ada","act":{"sub":"svc","exp":1795089000},"exp":1795092600}'],
    accepted: ['{"iss":"joe","sub":"ada","act":{"sub":"svc","iss":"https://op.example"},"exp":1795092600}'],
  },
  *check(token) {
    const act = claimIn(token, 'act');
    const names = ['exp', 'nbf', 'iat', 'aud'].filter((name) => memberOf(act?.value, name));
    if (!act || names.length === 0) return;
    yield findingAt(
      act,
      `act has ${names.join(', ')}, which ${names.length === 1 ? 'has' : 'have'} no meaning there: only claims that tell who the actor is belong into it. The token is judged by those outside.`,
    );
  },
};
