import type { Rule } from '../rule.ts';
import { claimIn, findingAt, typeOf } from '../found.ts';
import { requestAround } from '../request-around.ts';
import { shown } from '../shown.ts';
import { targetOf } from '../target-of.ts';

const header =
  '{"typ":"dpop+jwt","alg":"ES256","jwk":{"kty":"EC","crv":"P-256","x":"l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs","y":"9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA"}}';
const claims = '{"jti":"-BwC3ESc6acc2lTc","htm":"GET","htu":"https://api.example/orders","iat":1795089590}';

export const proofOfOtherAddress: Rule = {
  id: 'proof-of-other-address',
  title: 'A DPoP proof for another address',
  severity: 'error',
  gate: 'time',
  reference: { specification: 'RFC 9449', section: '4.3' },
  why: 'A proof is good for one address: a server compares htu with that of the request, without query and fragment.',
  confidence: 'certain',
  remedy: 'Make a proof for each request, with its own address in htu.',
  fine: 'Behind a proxy, a server may know itself by another address than the one that is called.',
  examples: {
    flagged: [
      `paste: curl -H 'DPoP: TOKEN' https://api.example/invoices\n${header} ${claims}`,
      `paste: curl -H 'DPoP: TOKEN' http://api.example/orders\n${header} ${claims}`,
      `paste: GET /orders/7 HTTP/1.1⏎Host: api.example⏎DPoP: TOKEN\n${header} ${claims}`,
    ],
    accepted: [
      `paste: curl -H 'DPoP: TOKEN' 'https://API.example:443/orders?page=2#top'\n${header} ${claims}`,
      `paste: GET /orders?page=2 HTTP/1.1⏎Host: api.example⏎DPoP: TOKEN\n${header} ${claims}`,
      `paste: curl -H 'DPoP: TOKEN' https://$HOST/orders\n${header} ${claims}`,
      `paste: curl -H 'Referer: https://shop.example/' -H 'DPoP: TOKEN' https://api.example/orders\n${header} ${claims}`,
    ],
  },
  *check(token, circumstances) {
    if (typeOf(token) !== 'dpop+jwt') return;
    const htu = claimIn(token, 'htu');
    const address = requestAround(circumstances)?.address;
    if (htu?.value.type !== 'string' || address === undefined) return;
    const [wanted, made] = [targetOf(address), targetOf(htu.value.value)];
    if (wanted === undefined || made === undefined || wanted === made) return;
    yield findingAt(
      htu,
      `htu is ${shown(made, 80)}, and the request in the paste goes to ${shown(wanted, 80)}. A server refuses a proof that was made for another address (RFC 9449 §4.3).`,
    );
  },
};
