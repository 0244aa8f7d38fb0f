import { decodeBase64url } from '../../text/base64url.ts';
import { inBytes, readEncryption } from '../reading/encryption-reading.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const p2sShort: Rule = {
  id: 'p2s-short',
  title: 'A salt that is too short',
  severity: 'error',
  gate: 'signature',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7518', section: '4.8.1.1' },
  why: 'With a short salt, the keys of common passwords can be computed in advance for all salts.',
  confidence: 'certain',
  remedy: 'Make a new salt of 16 random bytes for each token.',
  examples: {
    flagged: ['{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"c2FsdA","p2c":600000}'],
    accepted: ['{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"c2FsdHNhbHQ","p2c":600000}'],
  },
  *check(token) {
    const found = textIn(token, 'p2s');
    if (!found || readEncryption(token)?.algorithm?.management?.mode !== 'password') return;
    const { length } = decodeBase64url(found.text).bytes;
    if (length >= 8) return;
    yield findingAt(
      found,
      `p2s has ${inBytes(length)}, and a salt must have 8 or more. Strict receivers refuse the token.`,
    );
  },
};
