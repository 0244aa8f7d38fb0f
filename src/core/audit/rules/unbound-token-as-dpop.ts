import type { Rule } from '../rule.ts';
import { valueOf } from '../../text/json-node.ts';
import { claimIn, payloadOf } from '../found.ts';
import { schemeOf } from '../reading/sent-as.ts';

export const unboundTokenAsDpop: Rule = {
  id: 'unbound-token-as-dpop',
  title: 'A token that is sent as DPoP, and not bound',
  severity: 'warning',
  gate: 'profile',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 9449', section: '7.1' },
  why: 'A server that gets the scheme DPoP compares the proof with the key that the token names; this one names none.',
  confidence: 'certain',
  remedy: 'Send the token as Bearer, or have it issued for a DPoP proof.',
  fine: 'The binding may be known to the server by other means, such as introspection.',
  examples: {
    flagged: ['paste: Authorization: DPoP TOKEN\n{"iss":"joe"}'],
    accepted: [
      'paste: Authorization: DPoP TOKEN\n{"iss":"joe","cnf":{"jkt":"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"}}',
      'paste: Authorization: Bearer TOKEN\n{"iss":"joe"}',
    ],
  },
  *check(token, circumstances) {
    const payload = payloadOf(token);
    if (schemeOf(circumstances) !== 'dpop' || payload?.json?.problem || payload?.json?.root?.type !== 'object') return;
    const cnf = claimIn(token, 'cnf');
    if (cnf && valueOf(cnf.value, 'jkt')) return;
    yield {
      span: payload.excerpt.span,
      message:
        'In the paste the token is sent with the scheme DPoP, and no cnf with jkt in it binds it to a key. A server has nothing to compare the proof with, and refuses it: was the token asked for without a proof?',
    };
  },
};
