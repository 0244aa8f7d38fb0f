import { findingAt, parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const rsa15: Rule = {
  id: 'rsa1-5',
  title: 'An encryption that is open to attack',
  severity: 'warning',
  gate: 'signature',
  lesson: 'secrecy',
  reference: { specification: 'RFC 8725', section: '3.2' },
  why: 'A server that lets others notice whether the padding was right can be made to decrypt tokens for them.',
  confidence: 'certain',
  remedy: 'Use RSA-OAEP-256, or ECDH-ES.',
  examples: {
    flagged: ['{"alg":"RSA1_5","enc":"A128GCM"} {}'],
    accepted: ['{"alg":"RSA-OAEP-256","enc":"A128GCM"} {}', '{"alg":"RS256"} {}'],
  },
  *check(token) {
    const found = parameterIn(token, 'alg');
    if (token.kind !== 'jwe' || found?.value.type !== 'string' || found.value.value !== 'RSA1_5') return;
    yield findingAt(
      found,
      'alg is RSA1_5, RSA with the padding of PKCS #1 v1.5, and should be avoided: whoever can send tokens to a server and notice which of them have the right padding gets this one decrypted in time (Bleichenbacher). Use RSA-OAEP or ECDH-ES.',
    );
  },
};
