import { addressParts, insideOf } from '../reading/address-parts.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const keyAddressLocal: Rule = {
  id: 'key-address-local',
  title: 'The address of the key is inside a network',
  severity: 'warning',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 8725', section: '3.10' },
  why: 'A receiver that fetches it asks a machine that the writer of the token could not reach: a request forged on the server’s side.',
  confidence: 'likely',
  remedy: 'Let receivers fetch keys only from addresses that they were configured with.',
  fine: 'While developing, and between services of one network, keys may well be served there.',
  examples: {
    flagged: [
      '{"alg":"RS256","jku":"https://169.254.169.254/latest/meta-data"} {}',
      '{"alg":"RS256","jku":"https://localhost:8443/keys"} {}',
      '{"alg":"RS256","x5u":"https://10.0.0.7/cert"} {}',
    ],
    accepted: [
      '{"alg":"RS256","jku":"https://id.example/keys"} {}',
      '{"alg":"RS256","jku":"https://192.0.2.1/keys"} {}',
    ],
  },
  *check(token) {
    for (const name of ['jku', 'x5u']) {
      const found = textIn(token, name);
      const host = addressParts(found?.text ?? '')?.host;
      const where = host === undefined ? undefined : insideOf(host);
      if (!found || host === undefined || where === undefined) continue;
      yield findingAt(
        found,
        `${name} names ${shown(host, 60)}, which leads to ${where}. If a receiver fetches what a token names, this makes it ask there: has somebody put it in to reach what they cannot?`,
      );
    }
  },
};
