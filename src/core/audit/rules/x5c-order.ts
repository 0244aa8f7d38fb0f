import { chainOf } from '../reading/chain-reading.ts';
import { exampleCertificates as certificates } from '../reading/example-certificates.ts';
import type { Rule } from '../rule.ts';

const { leaf, root, old } = certificates;

export const x5cOrder: Rule = {
  id: 'x5c-order',
  title: 'Certificates that do not follow one another',
  severity: 'warning',
  gate: 'signature',
  reference: { specification: 'RFC 7515', section: '4.1.6' },
  why: 'Each certificate in x5c should be the one that certifies the one before it: many receivers do not sort them.',
  confidence: 'likely',
  remedy:
    'Write the certificate of the key first, then its issuer, and so on; leave out what does not belong to the chain.',
  fine: 'The same name can be written in two ways, which only a full comparison tells.',
  examples: {
    flagged: [`{"alg":"Ed25519","x5c":["${root}","${leaf}"]} {}`, `{"alg":"Ed25519","x5c":["${leaf}","${old}"]} {}`],
    accepted: [`{"alg":"Ed25519","x5c":["${leaf}","${root}"]} {}`],
  },
  *check(token) {
    const chain = chainOf(token);
    const items = chain?.items ?? [];
    const at = items.findIndex(({ outline }, index) => {
      const next = items[index + 1]?.outline;
      return outline && next && !isSame(outline.issuer, next.subject);
    });
    const node = items[at + 1]?.node;
    if (!chain || at < 0 || !node) return;
    yield {
      span: chain.found.part.locate(node.span),
      message: `Certificate ${at + 2} in x5c is not of the issuer that certificate ${at + 1} names, and each one should certify the one before it, that of the signing key being first. Is the order reversed, or one missing?`,
    };
  },
};

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
