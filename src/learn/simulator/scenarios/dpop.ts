import { api, client, server, thief } from '../engine/actor.ts';
import { askForTokens } from '../engine/ask-for-tokens.ts';
import { codeFields } from '../engine/authorize.ts';
import { callApi } from '../engine/call-api.ts';
import { shop } from '../engine/code-attacks.ts';
import { carriedProof } from '../engine/proof-checks.ts';
import { makeProof } from '../../verifier/make-proof.ts';
import { attackWithDpop } from '../engine/dpop-attacks.ts';
import { issueCode } from '../engine/grants.ts';
import { apiHost, serverHost } from '../engine/hosts.ts';
import { formRequest } from '../engine/http.ts';
import { makeSetting, type Setting } from '../engine/setting.ts';
import { bearerTamperings } from '../engine/tampering.ts';
import { makeTokenEndpoint } from '../engine/token-endpoint.ts';
import type { World } from '../engine/world.ts';
import type { Scenario } from '../engine/scenario.ts';

/** RFC 9449. */
export const scenario: Scenario = {
  slug: 'dpop',
  title: 'DPoP against replay',
  about:
    'The token is bound to a key of the client, and each request carries a proof. Steal the token, or the whole request.',
  actors: [client, server, api, thief],
  tamperings: ['as-bearer', 'own-proof', 'move-proof', 'late-proof', 'drop-proof', ...bearerTamperings],
  run: async (world) => {
    const setting = await makeSetting(world, { scheme: 'DPoP' });
    const token = await begin(world, setting);
    const { api, rotate, publicKey } = setting;
    const key = await world.key('client-1');
    const authorize = async (text: string, method: string) =>
      [
        ['Authorization', `DPoP ${text}`],
        ['DPoP', await makeProof(world, { key, method, url: `https://${apiHost}/orders`, token: text })],
      ] as const;
    await callApi(world, { from: 'client', token, key: publicKey(), api, rotate, authorize, says: PROVES });
    await attackWithDpop(world, { api, token, key: publicKey(), headers: await authorize(token, 'GET') });
  },
};

const PROVES =
  'The token comes under the scheme DPoP, with a new proof in the header DPoP: for this method (htm), this address (htu), this moment (iat), this token (ath), and once (jti).';

/** The client makes a key, and has a token bound to it. */
async function begin(world: World, setting: Setting): Promise<string> {
  const endpoint = makeTokenEndpoint(world, setting.keys, { clients: ['shop'], wantsProof: true });
  const key = await world.key('client-1');
  world.hold('client', ['private key']);
  world.deed('client', 'makes a key pair', {
    says: 'The client makes a key pair. In a browser the private key can be made so that no script can read it, only sign with it: then there is nothing to copy.',
    references: ['RFC 9449 §4.1'],
  });
  const redirectUri = `https://${shop.host}/callback`;
  const code = issueCode(world, endpoint.grants, { clientId: 'shop', redirectUri, sub: 'ada', scope: 'orders:read' });
  const proof = await makeProof(world, { key, method: 'POST', url: `https://${serverHost}/token` });
  const tokens = await askForTokens(world, {
    from: 'client',
    endpoint,
    request: formRequest(serverHost, '/token', { ...codeFields(shop, code), client_id: 'shop' }, [['DPoP', proof]]),
    telling: {
      says: 'The client redeems a code, and adds a proof in the header DPoP: a JWT with the public key in its header, signed with the private one.',
      references: ['RFC 9449 §5'],
      tokens: [carriedProof(proof)],
      lights: ['DPoP: '],
    },
    key: setting.publicKey(),
    says: 'The token has the thumbprint of the client’s key in cnf.jkt: it is bound to that key. Its token_type is DPoP, not Bearer.',
  });
  if (!tokens) throw new Error('a sound code was refused');
  world.hold('client', ['private key', 'access token']);
  return tokens.access;
}
