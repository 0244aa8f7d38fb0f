import { isClaimsSet } from '../../token/is-claims-set.ts';
import { payloadOf, typeOf } from '../found.ts';
import type { Rule } from '../rule.ts';
import { memberOf } from '../../text/json-node.ts';

/** Kinds of tokens that end otherwise: used once, about an event of the past, or part of something that expires. */
const endless = /^(?:dpop|kb|secevent|passport|statuslist|openid4vci-proof)\b|sd-jwt$|^v[cp]\+/;

export const noExpiry: Rule = {
  id: 'no-expiry',
  title: 'The token never expires',
  severity: 'info',
  gate: 'time',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '4.1.4' },
  why: 'Without an expiry, a token that leaks stays good.',
  confidence: 'certain',
  remedy: 'Let the issuer set exp.',
  fine: 'Tokens about an event, and those that can be revoked, may do without.',
  exempt: [
    'jar',
    'introspection-response',
    'client-attestation-pop',
    'acme',
    'trust-mark',
    'set',
    'caep',
    'risc',
    'kb-jwt',
    'smart-health-card',
    'dpop-proof',
  ],
  examples: {
    flagged: ['{"iss":"joe"}'],
    accepted: [
      '{"iss":"joe","exp":1795090000}',
      '{"alg":"ES256","typ":"dpop+jwt"} {"htm":"GET","htu":"https://a.example","iat":1795089600}',
    ],
  },
  *check(token) {
    const payload = payloadOf(token);
    const json = payload?.json;
    if (!payload || json?.problem || json?.root?.type !== 'object' || memberOf(json.root, 'exp')) return;
    const type = typeOf(token);
    if (endless.test(type) || !(type.endsWith('jwt') || isClaimsSet(json.root))) return;
    yield {
      span: payload.excerpt.span,
      message:
        'There is no exp: nothing in the token says when it ends. exp is optional, but if this token leaks, only its issuer can still stop it.',
    };
  },
};
