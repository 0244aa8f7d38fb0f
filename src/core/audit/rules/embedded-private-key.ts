import { exampleLeafKey } from '../reading/example-certificates.ts';
import { memberOf } from '../../text/json-node.ts';
import { findingAt, parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const embeddedPrivateKey: Rule = {
  id: 'embedded-private-key',
  title: 'A private key in the header',
  severity: 'error',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 7515', section: '4.1.3' },
  why: 'Whoever sees the token can sign with the key.',
  confidence: 'certain',
  isAboutSecurity: true,
  remedy: 'Replace the key at once, and put only its public half into a header.',
  examples: {
    flagged: [`{"alg":"Ed25519","jwk":${exampleLeafKey.replace('}', `,"d":"${'Q'.repeat(43)}"}`)}} {}`],
    accepted: [`{"alg":"Ed25519","jwk":${exampleLeafKey}} {}`],
  },
  *check(token) {
    const found = parameterIn(token, 'jwk');
    const name = ['d', 'k', 'p', 'q', 'priv'].find((one) => memberOf(found?.value, one));
    if (!found || name === undefined) return;
    yield findingAt(
      found,
      `The jwk in the header has “${name}”, which is the secret half of a key. The header is readable by anyone, and jwk is for the public key only. Stop using this key, and make a new one.`,
    );
  },
};
