import { addressParts } from '../reading/address-parts.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const keyAddressUserInfo: Rule = {
  id: 'key-address-user-info',
  title: 'An address that looks like another host',
  severity: 'warning',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 8725', section: '3.10' },
  why: 'What stands before @ is a user name: a check that looks at the start of the address is led astray by it.',
  confidence: 'likely',
  remedy: 'Refuse the token where the address is not one that was configured, compared as a whole.',
  examples: {
    flagged: ['{"alg":"RS256","jku":"https://login.example@evil.example/keys"} {}'],
    accepted: ['{"alg":"RS256","jku":"https://login.example/@ada/keys"} {}'],
  },
  *check(token) {
    for (const name of ['jku', 'x5u']) {
      const found = textIn(token, name);
      const parts = addressParts(found?.text ?? '');
      if (!found || parts?.userInfo === undefined) continue;
      yield findingAt(
        found,
        `${name} has “@” before its host: it leads to ${shown(parts.host, 60)}, and ${shown(parts.userInfo, 60)} in front is only a user name. No key set is addressed so; it looks like an attempt to pass for another host.`,
      );
    }
  },
};
