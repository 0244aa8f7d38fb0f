import { api, client, server, thief, type Actor, type ActorId } from '../engine/actor.ts';
import { askForTokens } from '../engine/ask-for-tokens.ts';
import { ask, callApi } from '../engine/call-api.ts';
import { shop } from '../engine/code-attacks.ts';
import { codeFields } from '../engine/authorize.ts';
import { issueCode } from '../engine/grants.ts';
import { accessLifetime, apiHost, serverHost } from '../engine/hosts.ts';
import { formRequest, getRequest } from '../engine/http.ts';
import { makeSetting, type Setting } from '../engine/setting.ts';
import { type IssuedTokens, makeTokenEndpoint, type TokenEndpoint } from '../engine/token-endpoint.ts';
import type { World } from '../engine/world.ts';
import type { Scenario } from '../engine/scenario.ts';

const actors: readonly Actor[] = [client, server, api, thief];

/** RFC 6749 §6, with the rotation of RFC 9700 §4.14.2. */
export const scenario: Scenario = {
  slug: 'refresh',
  title: 'Refresh',
  about:
    'A stolen access token is worthless in minutes; a refresh token fetches the next, once. Steal it, before its use and after.',
  actors,
  tamperings: [
    'reuse-refresh',
    'steal-refresh',
    'expire-refresh',
    'change-claim',
    'drop-header',
    'wrong-key',
    'rotate-key',
    'replay',
    'without-rotation',
  ],
  run: async (world) => {
    const setting = await makeSetting(world);
    const refresh = world.has('without-rotation') ? 'kept' : 'rotated';
    const endpoint = makeTokenEndpoint(world, setting.keys, { clients: ['shop'], refresh });
    const flow: Flow = { world, setting, endpoint };
    const first = await begin(flow);
    const { api, rotate, publicKey } = setting;
    const call = { from: 'client', api, rotate, key: publicKey() } as const;
    await callApi(world, { ...call, token: first.access, isTampered: false });
    const stolen = world.has('steal-refresh') ? await steal(flow, first) : undefined;
    world.wait(world.has('expire-refresh') ? 31 * 86_400 : accessLifetime + 60);
    await callApi(world, { ...call, token: first.access, isTampered: false, says: LATE });
    const second = await renew(flow, 'client', first.refresh, REFRESH);
    if (stolen) await renew(flow, 'thief', stolen.refresh ?? first.refresh, GOES_ON, NOT_CLIENT);
    if (world.has('reuse-refresh')) await steal(flow, first);
    if (second) await callApi(world, { ...call, token: second.access });
    if (second && world.has('reuse-refresh')) await renew(flow, 'client', second.refresh ?? first.refresh, NEXT);
  },
};

const LATE =
  'Some minutes later the client asks again, with the same token. A client may also look at expires_in and be early; it must never rely on that alone.';
const REFRESH =
  'The client shows its refresh token to the server, and to nobody else: the API never sees one. Ada need not be there.';

const GOES_ON = 'The thief wants to go on, with the refresh token that came last.';
const NEXT =
  'The client wants the next access token. If the server has revoked the family, Ada must sign in again: annoying, but the thief is out as well.';
const NOT_CLIENT = 'The one who sends it is not the client.';

interface Flow {
  readonly world: World;
  readonly setting: Setting;
  readonly endpoint: TokenEndpoint;
}

/** The first tokens, for a code; how the code came is another scenario. */
async function begin({ world, setting, endpoint }: Flow): Promise<IssuedTokens> {
  const redirectUri = `https://${shop.host}/callback`;
  const code = issueCode(world, endpoint.grants, { clientId: 'shop', redirectUri, sub: 'ada', scope: 'orders:read' });
  const tokens = await askForTokens(world, {
    from: 'client',
    endpoint,
    request: formRequest(serverHost, '/token', { ...codeFields(shop, code), client_id: 'shop' }),
    telling: {
      says: 'The client redeems a code. (How it came by one, and PKCE, is in “Authorization code with PKCE”.)',
      references: ['RFC 6749 §4.1.3'],
    },
    key: setting.publicKey(),
    says: 'An access token for five minutes, and a refresh token. The refresh token is no JWT: only this server reads it, so random characters do.',
  });
  if (!tokens) throw new Error('a sound code was refused');
  world.hold('client', ['access token', 'refresh token']);
  return tokens;
}

/** Somebody shows a refresh token. */
async function renew(flow: Flow, from: ActorId, token = '', says: string, tampered?: string) {
  const { world, setting, endpoint } = flow;
  const tokens = await askForTokens(world, {
    from,
    endpoint,
    request: formRequest(serverHost, '/token', {
      grant_type: 'refresh_token',
      refresh_token: token,
      client_id: 'shop',
    }),
    telling: {
      says,
      references: ['RFC 6749 §6'],
      lights: ['refresh_token='],
      ...(tampered !== undefined && { tampered }),
      ...(tampered === undefined && world.has('expire-refresh') && { tampered: 'The clock was moved on by 31 days.' }),
    },
    key: setting.publicKey(),
    says: world.has('without-rotation')
      ? 'A new access token. The refresh token stays the same, so a copy of it is as good as the original.'
      : 'A new access token, and a new refresh token: the old one is used up. If anybody shows it again, the server knows that two have it.',
  });
  if (tokens && from === 'client') world.hold('client', ['access token 2', 'refresh token 2']);
  return tokens;
}

/** A thief shows the first refresh token, and asks the API with what it gave. */
async function steal(flow: Flow, { refresh }: IssuedTokens): Promise<IssuedTokens | undefined> {
  const { world, setting } = flow;
  world.hold('thief', ['refresh token']);
  const says = 'A thief copied the refresh token from where the client keeps it, and shows it to the server.';
  const tokens = await renew(flow, 'thief', refresh, says, NOT_CLIENT);
  if (!tokens) return undefined;
  world.hold('thief', ['access token', 'refresh token']);
  const request = getRequest(apiHost, '/orders', [['Authorization', `Bearer ${tokens.access}`]]);
  await ask(world, setting.api, request, {
    says: 'The thief shows the new access token to the API.',
    tokens: [{ name: 'Access token', text: tokens.access, key: setting.publicKey() }],
    tampered: NOT_CLIENT,
  });
  return tokens;
}
