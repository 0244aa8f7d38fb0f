import { chainOf } from '../reading/chain-reading.ts';
import { exampleCertificates as certificates } from '../reading/example-certificates.ts';
import { utcWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

export const x5cAge: Rule = {
  id: 'x5c-age',
  title: 'A certificate outside its time',
  severity: 'warning',
  gate: 'time',
  reference: { specification: 'RFC 7515', section: '4.1.6' },
  why: 'A receiver validates the chain as RFC 5280 says, and that includes the time of each certificate.',
  confidence: 'certain',
  remedy: 'Renew the certificate; or look at the clock.',
  fine: 'A receiver that knows the key by itself does not look at its certificate.',
  examples: {
    flagged: [`{"alg":"Ed25519","x5c":["${certificates.old}"]} {}`],
    accepted: [`{"alg":"Ed25519","x5c":["${certificates.root}"]} {}`],
  },
  *check(token, { now, skewSeconds }) {
    const chain = chainOf(token);
    for (const [index, { node, outline }] of (chain?.items ?? []).entries()) {
      const { notBefore, notAfter } = outline ?? {};
      if (!chain || notBefore === undefined || notAfter === undefined) continue;
      const what =
        now - skewSeconds > notAfter
          ? `expired at ${utcWords(notAfter)}`
          : now + skewSeconds < notBefore
            ? `is not valid before ${utcWords(notBefore)}`
            : undefined;
      if (what === undefined) continue;
      yield {
        span: chain.found.part.locate(node.span),
        message: `Certificate ${index + 1} in x5c ${what}. A receiver that validates the chain refuses the token for it (RFC 5280 §6.1.3).`,
      };
    }
  },
};
