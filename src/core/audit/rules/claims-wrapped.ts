import { memberOf } from '../../text/json-node.ts';
import { claimsSetOf } from '../reading/claims-set-of.ts';
import { findingAt, claimIn, allIn } from '../found.ts';
import type { Rule } from '../rule.ts';

const wrappers = /^(?:data|payload|claims|body|token|user|content|jwt)$/i;

export const claimsWrapped: Rule = {
  id: 'claims-wrapped',
  title: 'Claims one level too deep',
  severity: 'warning',
  gate: 'structure',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4' },
  why: 'Receivers look for exp, aud and the others at the top of the payload; inside another object they are not seen.',
  confidence: 'likely',
  remedy: 'Hand the claims themselves to the library, not an object around them.',
  examples: {
    flagged: ['{"iat":1795089000,"data":{"sub":"ada","exp":1795092600}}', '{"payload":{"iss":"joe","exp":1795092600}}'],
    accepted: ['{"iss":"joe","exp":1795092600,"data":{"exp":5}}', '{"iss":"joe","act":{"exp":1795092600}}'],
  },
  *check(token) {
    const set = claimsSetOf(token);
    if (!set || claimIn(token, 'exp')) return;
    const found = allIn(set.part).find(({ name, value }) => wrappers.test(name) && memberOf(value, 'exp'));
    if (!found) return;
    const names = ['iss', 'sub', 'aud', 'exp', 'nbf'].filter((name) => memberOf(found.value, name));
    yield findingAt(
      found,
      `${found.name} holds ${names.join(', ')}, one level too deep. Receivers look for them at the top of the payload, so for them this token never expires.`,
    );
  },
};
