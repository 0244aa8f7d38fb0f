import { addressParts, insideOf } from '../reading/address-parts.ts';
import { claimText } from '../words/claim-text.ts';
import { findingAt } from '../found.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

export const issuerLocal: Rule = {
  id: 'issuer-local',
  title: 'An issuer that only its neighbours can reach',
  severity: 'hint',
  gate: 'profile',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1.1' },
  why: 'In containers an issuer often gets the name that it was asked by, and the receiver expects the public one.',
  confidence: 'likely',
  remedy: 'Set the public address of the issuer in its configuration.',
  fine: 'On the own machine, or among services of one network, it is just right.',
  examples: {
    flagged: [
      '{"iss":"http://keycloak:8080/realms/main","exp":1795092600}',
      '{"iss":"https://localhost:5001","exp":1795092600}',
    ],
    accepted: ['{"iss":"https://op.example/realms/main","exp":1795092600}'],
  },
  *check(token) {
    const iss = claimText(token, 'iss');
    const parts = addressParts(iss?.text ?? '');
    const inside = parts && insideOf(parts.host);
    if (!iss || !parts || inside === undefined || !/^https?$/.test(parts.scheme) || parts.host.startsWith('kubernetes'))
      return;
    yield findingAt(
      iss,
      `iss is ${quoted(iss.text, 120)}, an address ${inside === 'the receiver itself' ? 'that on every machine means that machine itself' : `in ${inside}`}. A receiver elsewhere cannot get the keys from it, and expects the public name, if the issuer has one.`,
    );
  },
};
