import { chainOf } from '../reading/chain-reading.ts';
import { exampleCertificates as certificates } from '../reading/example-certificates.ts';
import type { Rule } from '../rule.ts';

export const x5cNotCertificate: Rule = {
  id: 'x5c-not-certificate',
  title: 'Something else in place of a certificate',
  severity: 'error',
  gate: 'structure',
  reference: { specification: 'RFC 7515', section: '4.1.6' },
  why: 'x5c holds X.509 certificates: a bare key, a thumbprint or half a certificate is none.',
  confidence: 'certain',
  remedy: 'Put whole certificates into x5c; a bare key belongs into jwk.',
  examples: {
    flagged: ['{"alg":"RS256","x5c":["MIIB"]} {}', `{"alg":"Ed25519","x5c":["${certificates.root.slice(0, 200)}"]} {}`],
    accepted: [`{"alg":"Ed25519","x5c":["${certificates.root}"]} {}`],
  },
  *check(token) {
    const chain = chainOf(token);
    for (const [index, { node, outline }] of (chain?.items ?? []).entries()) {
      if (!chain || outline || node.value.length > 40_000) continue;
      yield {
        span: chain.found.part.locate(node.span),
        message: `Item ${index + 1} in x5c is no X.509 certificate: its base64 does not decode to the DER of one. Was it cut off, or is it a bare key or a thumbprint?`,
      };
    }
  },
};
