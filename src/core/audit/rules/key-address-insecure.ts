import { addressParts } from '../reading/address-parts.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const keyAddressInsecure: Rule = {
  id: 'key-address-insecure',
  title: 'The address of the key is without TLS',
  severity: 'error',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 7515', section: '4.1.2' },
  why: 'Whoever stands between receiver and address can put in a key of their own, and sign with it.',
  confidence: 'certain',
  remedy: 'Serve keys at an address with https.',
  examples: {
    flagged: ['{"alg":"RS256","jku":"http://id.example/keys"} {}', '{"alg":"RS256","x5u":"file:///etc/key.pem"} {}'],
    accepted: ['{"alg":"RS256","jku":"https://id.example/keys"} {}'],
  },
  *check(token) {
    for (const name of ['jku', 'x5u']) {
      const found = textIn(token, name);
      const scheme = addressParts(found?.text ?? '')?.scheme ?? /^([a-z][a-z\d+.-]*):/i.exec(found?.text ?? '')?.[1];
      if (!found || scheme === undefined || scheme === 'https') continue;
      yield findingAt(
        found,
        `${name} names an address with ${shown(scheme)}, and keys must be fetched with TLS, which is https (RFC 7515 ${name === 'jku' ? '§4.1.2' : '§4.1.5'}). A receiver must not take a key from there.`,
      );
    }
  },
};
