import { readEncryption } from '../reading/encryption-reading.ts';
import { parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const epkMissing: Rule = {
  id: 'epk-missing',
  title: 'The key of the sender is missing',
  severity: 'error',
  gate: 'structure',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7518', section: '4.6.1.1' },
  why: 'With ECDH-ES both sides agree on a key, and the receiver needs the public key that the sender made for it.',
  confidence: 'certain',
  remedy: 'Write the ephemeral public key into the header as epk.',
  examples: {
    flagged: ['{"alg":"ECDH-ES","enc":"A128GCM"}'],
    accepted: [
      '{"alg":"dir","enc":"A128GCM"}',
      '{"alg":"ECDH-ES","enc":"A128GCM","epk":{"kty":"OKP","crv":"X25519","x":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"}}',
    ],
  },
  *check(token) {
    const reading = readEncryption(token);
    if (reading?.algorithm?.management?.mode !== 'agreement' || reading.jwe.header.json?.problem) return;
    if (parameterIn(token, 'epk')) return;
    yield {
      span: reading.jwe.header.excerpt.span,
      message: `The header has no epk, the public key that the sender made for this token. It must be there with ${reading.algorithm.name}: without it the receiver cannot agree on a key.`,
    };
  },
};
