import { addressParts, areRelated } from '../reading/address-parts.ts';
import { claimIn, findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const keyAddressOtherHost: Rule = {
  id: 'key-address-other-host',
  title: 'The key is said to be somewhere else than the issuer',
  severity: 'info',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 8725', section: '3.10' },
  why: 'A forger writes the true issuer into iss, and an address of their own into jku.',
  confidence: 'guess',
  remedy: 'Take the key from where the issuer publishes it, not from where the token says.',
  fine: 'Some issuers keep their keys on another host.',
  exempt: ['passport'],
  examples: {
    flagged: ['{"alg":"RS256","jku":"https://keys.example/set"} {"iss":"https://login.example"}'],
    accepted: [
      '{"alg":"RS256","jku":"https://keys.login.example/set"} {"iss":"https://login.example"}',
      '{"alg":"RS256","jku":"https://keys.example/set"} {"iss":"joe"}',
    ],
  },
  *check(token) {
    const iss = claimIn(token, 'iss')?.value;
    const issuer = iss?.type === 'string' ? addressParts(iss.value)?.host : undefined;
    for (const name of ['jku', 'x5u']) {
      const found = textIn(token, name);
      const host = addressParts(found?.text ?? '')?.host;
      if (!found || host === undefined || issuer === undefined || areRelated(host, issuer)) continue;
      yield findingAt(
        found,
        `${name} names a key at ${shown(host, 60)}, and the issuer is ${shown(issuer, 60)}. Does the issuer publish its keys there? Anyone can write the one and the other.`,
      );
    }
  },
};
