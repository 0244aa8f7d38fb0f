import { memberOf } from '../../text/json-node.ts';
import { findingAt, headerOf, parameterIn, payloadOf } from '../found.ts';
import type { Rule } from '../rule.ts';

const names = ['exp', 'nbf', 'iat', 'aud', 'sub', 'jti'] as const;

export const claimInHeader: Rule = {
  id: 'claim-in-header',
  title: 'A claim in the header',
  severity: 'info',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7519', section: '4' },
  why: 'Receivers look for claims in the payload: one in the header is signed, and nobody checks it.',
  confidence: 'likely',
  remedy: 'Write the claim into the payload.',
  fine: 'Some profiles of signatures, such as JAdES, have times in the header.',
  exempt: ['vc-jose', 'passport'],
  examples: {
    flagged: ['{"alg":"HS256","exp":1795090000} {"iss":"joe"}'],
    accepted: ['{"alg":"HS256"} {"exp":1795090000}', '{"alg":"ES256","exp":1795090000} {"exp":1795090000}'],
  },
  *check(token) {
    const root = payloadOf(token)?.json?.root;
    if (token.kind === 'jwe' || root?.type !== 'object') return;
    const critical = parameterIn(token, 'crit')?.value;
    const isCritical = (name: string): boolean =>
      critical?.type === 'array' && critical.items.some((item) => item.type === 'string' && item.value === name);
    for (const name of names) {
      const found = parameterIn(token, name);
      if (!found || found.part !== headerOf(token) || memberOf(root, name) || isCritical(name)) continue;
      yield findingAt(
        found,
        `The header has ${name}, and the payload has not. ${name} is a claim: receivers look for it in the payload, and do not see it here.`,
      );
    }
  },
};
