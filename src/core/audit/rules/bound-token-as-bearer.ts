import type { Rule } from '../rule.ts';
import { valueOf } from '../../text/json-node.ts';
import { claimIn } from '../found.ts';
import { schemeOf } from '../reading/sent-as.ts';

export const boundTokenAsBearer: Rule = {
  id: 'bound-token-as-bearer',
  title: 'A bound token that is sent as Bearer',
  severity: 'warning',
  gate: 'profile',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 9449', section: '7.1' },
  why: 'A token bound to a key is worth something only with a proof of that key: sent as Bearer, it has none.',
  confidence: 'certain',
  remedy: 'Send the token with the scheme DPoP, and a proof in the header DPoP.',
  fine: 'A server that does not know DPoP may take it as a bearer token.',
  examples: {
    flagged: [
      'paste: Authorization: Bearer TOKEN\n{"iss":"joe","cnf":{"jkt":"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"}}',
    ],
    accepted: [
      'paste: Authorization: DPoP TOKEN\n{"iss":"joe","cnf":{"jkt":"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"}}',
      'paste: Authorization: Bearer TOKEN\n{"iss":"joe"}',
    ],
  },
  *check(token, circumstances) {
    const cnf = claimIn(token, 'cnf');
    if (!cnf || !valueOf(cnf.value, 'jkt') || schemeOf(circumstances) !== 'bearer') return;
    yield {
      span: cnf.part.locate(cnf.member.span),
      message:
        'cnf binds this token to a key (jkt), and in the paste it is sent as Bearer. It has to be sent with the scheme DPoP, together with a proof in the header DPoP: a server that knows that answers 401.',
    };
  },
};
