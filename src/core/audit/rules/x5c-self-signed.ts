import { chainOf } from '../reading/chain-reading.ts';
import { exampleCertificates as certificates } from '../reading/example-certificates.ts';
import { findingAt } from '../found.ts';
import type { Rule } from '../rule.ts';

export const x5cSelfSigned: Rule = {
  id: 'x5c-self-signed',
  title: 'A certificate that vouches for itself',
  severity: 'info',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 7515', section: '4.1.6' },
  why: 'Anyone can make a certificate that names itself as its issuer, with any name in it.',
  confidence: 'certain',
  remedy: 'Trust it only if the receiver was given this very certificate by other means.',
  fine: 'Identity providers often publish such certificates, and receivers know them from there.',
  examples: {
    flagged: [`{"alg":"Ed25519","x5c":["${certificates.root}"]} {}`],
    accepted: [`{"alg":"Ed25519","x5c":["${certificates.leaf}","${certificates.root}"]} {}`],
  },
  *check(token) {
    const chain = chainOf(token);
    const outline = chain?.items[0]?.outline;
    if (!chain || chain.items.length !== 1 || !outline) return;
    const { issuer, subject } = outline;
    if (issuer.length !== subject.length || !issuer.every((byte, index) => byte === subject[index])) return;
    yield findingAt(
      chain.found,
      'The certificate in x5c names itself as its issuer, and stands alone: nobody else vouches for it. It proves something only to a receiver that knows it already.',
    );
  },
};
