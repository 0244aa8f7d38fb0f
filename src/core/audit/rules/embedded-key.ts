import { exampleCertificates, exampleLeafKey } from '../reading/example-certificates.ts';
import { findingAt, parameterIn, typeOf } from '../found.ts';
import type { Rule } from '../rule.ts';

/** Proofs of possession, which have to bring their key along (RFC 9449 §4.2). */
const proof = /^dpop\+|(?:^|-)(?:pop|proof)\+jwt$/;

export const embeddedKey: Rule = {
  id: 'embedded-key',
  title: 'The token brings its own key',
  severity: 'info',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 7515', section: '4.1.3' },
  why: 'A forger can put in a key of their own and sign with it.',
  confidence: 'certain',
  remedy: 'Verify with a key that you have from the issuer, and let the receiver ignore what the header brings along.',
  fine: 'Some profiles send a key on purpose, and tie it to the sender by other means.',
  exempt: ['acme', 'openid4vci-proof', 'dpop-proof'],
  examples: {
    flagged: [
      `{"alg":"Ed25519","jwk":${exampleLeafKey}} {}`,
      `{"alg":"Ed25519","x5c":["${exampleCertificates.leaf}"]} {}`,
    ],
    accepted: [
      `{"alg":"Ed25519","typ":"dpop+jwt","jwk":${exampleLeafKey}} {"htm":"GET","htu":"https://a.example"}`,
      '{"alg":"ES256","kid":"1"} {}',
    ],
  },
  *check(token) {
    if (token.kind === 'jwe' || proof.test(typeOf(token))) return;
    const jwk = parameterIn(token, 'jwk');
    if (jwk)
      yield findingAt(
        jwk,
        'The header holds a key in jwk. That the signature matches it proves nothing about the issuer, for anyone can put in a key of their own. Check with a key that you have from the issuer.',
      );
    const x5c = parameterIn(token, 'x5c');
    if (x5c)
      yield findingAt(
        x5c,
        'The header holds certificates in x5c. They prove something only if they lead to a root that you trust and name the issuer that you expect; this page does not check that.',
      );
  },
};
