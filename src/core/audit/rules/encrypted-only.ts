import { isClaimsSet } from '../../token/is-claims-set.ts';
import { readEncryption } from '../reading/encryption-reading.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const encryptedOnly: Rule = {
  id: 'encrypted-only',
  title: 'Encrypted, but by nobody knows whom',
  severity: 'warning',
  gate: 'signature',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7519', section: '11.2' },
  why: 'Anyone can encrypt with a public key: that the content can be opened does not tell who wrote it.',
  confidence: 'certain',
  isAboutSecurity: true,
  remedy: 'Sign the claims first, and encrypt the signed token (a nested JWT).',
  fine: 'It does no harm where the content is trusted for another reason, such as the channel that it came by.',
  examples: {
    flagged: ['{"alg":"RSA-OAEP-256","enc":"A128GCM"} ={"iss":"joe"}'],
    accepted: [
      '{"alg":"dir","enc":"A128GCM"} ={"iss":"joe"}',
      '{"alg":"RSA-OAEP-256","enc":"A128GCM","cty":"JWT"} =eyJhbGciOiJIUzI1NiJ9.e30.AAAA',
    ],
  },
  *check(token) {
    const reading = readEncryption(token);
    const mode = reading?.algorithm?.management?.mode;
    const alg = textIn(token, 'alg');
    if (!alg || (mode !== 'agreement' && mode !== 'rsa-oaep' && mode !== 'rsa-pkcs1')) return;
    if (!isClaimsSet(reading?.jwe.payload?.json?.root)) return;
    yield findingAt(
      alg,
      `The claims inside are not signed, and ${alg.text} encrypts with a public key: anyone who has that key can have made this token. That it can be opened proves nothing about iss.`,
    );
  },
};
