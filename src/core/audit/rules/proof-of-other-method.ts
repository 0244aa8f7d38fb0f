import type { Rule } from '../rule.ts';
import { claimIn, findingAt, typeOf } from '../found.ts';
import { requestAround } from '../request-around.ts';
import { shown } from '../shown.ts';

const header =
  '{"typ":"dpop+jwt","alg":"ES256","jwk":{"kty":"EC","crv":"P-256","x":"l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs","y":"9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA"}}';
const claims = '{"jti":"-BwC3ESc6acc2lTc","htm":"POST","htu":"https://api.example/orders","iat":1795089590}';

export const proofOfOtherMethod: Rule = {
  id: 'proof-of-other-method',
  title: 'A DPoP proof for another method',
  severity: 'error',
  gate: 'time',
  reference: { specification: 'RFC 9449', section: '4.3' },
  why: 'A proof is good for one HTTP method: a server compares htm with that of the request.',
  confidence: 'certain',
  remedy: 'Make a proof for each request, with its own method in htm.',
  examples: {
    flagged: [
      `paste: curl -H 'DPoP: TOKEN' https://api.example/orders\n${header} ${claims}`,
      `paste: GET /orders HTTP/1.1⏎Host: api.example⏎DPoP: TOKEN\n${header} ${claims}`,
    ],
    accepted: [
      `paste: curl -X POST -H 'DPoP: TOKEN' https://api.example/orders\n${header} ${claims}`,
      `paste: curl -H 'DPoP: TOKEN' https://api.example/orders -d '{}'\n${header} ${claims}`,
      `${header} ${claims}`,
    ],
  },
  *check(token, circumstances) {
    if (typeOf(token) !== 'dpop+jwt') return;
    const htm = claimIn(token, 'htm');
    const method = requestAround(circumstances)?.method;
    if (htm?.value.type !== 'string' || method === undefined || htm.value.value === method) return;
    yield findingAt(
      htm,
      `htm is ${shown(htm.value.value)}, and the request in the paste is a ${shown(method)}. A server refuses a proof that was made for another method (RFC 9449 §4.3).`,
    );
  },
};
