import { addressParts, insideOf } from '../reading/address-parts.ts';
import { claimText } from '../words/claim-text.ts';
import { findingAt } from '../found.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

export const issuerInsecure: Rule = {
  id: 'issuer-insecure',
  title: 'An issuer under http',
  severity: 'info',
  gate: 'profile',
  lesson: 'claims',
  reference: { specification: 'RFC 8414', section: '2' },
  why: 'From the issuer a receiver works out where the keys are; over plain http anybody on the way can put in others.',
  confidence: 'certain',
  remedy: 'Give the issuer an https address.',
  fine: 'A name that only looks like an address, and from which nobody gets keys, may begin with http.',
  examples: {
    flagged: ['{"iss":"http://op.example/","exp":1795092600}'],
    accepted: [
      '{"iss":"https://op.example/","exp":1795092600}',
      '{"iss":"http://localhost:8080/","exp":1795092600}',
      '{"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token) {
    const iss = claimText(token, 'iss');
    const parts = addressParts(iss?.text ?? '');
    if (!iss || parts?.scheme !== 'http' || insideOf(parts.host) !== undefined) return;
    yield findingAt(
      iss,
      `iss is ${quoted(iss.text, 120)}, under http. An issuer of OAuth and OpenID Connect must have an https address, and libraries refuse to get its keys without TLS.`,
    );
  },
};
