import { chainOf } from '../reading/chain-reading.ts';
import { exampleCertificates as certificates } from '../reading/example-certificates.ts';
import type { Rule } from '../rule.ts';

const { root } = certificates;

export const x5cEncoding: Rule = {
  id: 'x5c-encoding',
  title: 'A certificate in the wrong encoding',
  severity: 'error',
  gate: 'structure',
  reference: { specification: 'RFC 7515', section: '4.1.6' },
  why: 'Certificates in x5c are standard base64, unlike everything else in a token; strict readers fail on base64url, PEM lines and line breaks.',
  confidence: 'certain',
  remedy: 'Write the base64 of a PEM file between its BEGIN and END lines, in one line.',
  examples: {
    flagged: [
      `{"alg":"Ed25519","x5c":["${root.replace(/\+/g, '-').replace(/\//g, '_')}"]} {}`,
      `{"alg":"Ed25519","x5c":["-----BEGIN CERTIFICATE-----\\n${root}\\n-----END CERTIFICATE-----"]} {}`,
    ],
    accepted: [`{"alg":"Ed25519","x5c":["${root}"]} {}`],
  },
  *check(token) {
    const chain = chainOf(token);
    for (const [index, { node, outline }] of (chain?.items ?? []).entries()) {
      const what = outline && encodingOf(node.value);
      if (!chain || what === undefined) continue;
      yield {
        span: chain.found.part.locate(node.span),
        message: `Certificate ${index + 1} in x5c ${what}, and must be bare standard base64 of DER: with + and /, without line breaks and BEGIN lines. It can be read here, and strict receivers refuse it.`,
      };
    }
  },
};

function encodingOf(text: string): string | undefined {
  if (text.includes('-----')) return 'has the BEGIN and END lines of PEM';
  if (/\s/.test(text)) return 'has white space inside';
  if (/[-_]/.test(text)) return 'is written in base64url';
  return text.length % 4 === 0 ? undefined : 'lacks its padding';
}
