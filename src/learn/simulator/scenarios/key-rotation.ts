import { api, client, server, thief } from '../engine/actor.ts';
import { ask, callApi } from '../engine/call-api.ts';
import { encodeText, makeJwt } from '../../jwt-tools/make-jwt.ts';
import { accessLifetime, apiHost, serverHost } from '../engine/hosts.ts';
import { formRequest, getRequest, jsonResponse } from '../engine/http.ts';
import { issueAccessToken } from '../engine/issue.ts';
import { kidsOf } from '../engine/server-keys.ts';
import { makeSetting, type Setting } from '../engine/setting.ts';
import type { World } from '../engine/world.ts';
import type { Scenario } from '../engine/scenario.ts';

/** RFC 7517 §5, and what follows from it. */
export const scenario: Scenario = {
  slug: 'key-rotation',
  title: 'Key rotation with a JWKS',
  about: 'Nobody notices a new key, if it is published before it signs and the old one stays a while. Do it wrongly.',
  actors: [client, server, api, thief],
  tamperings: [
    'drop-old-key',
    'invent-kid',
    'expire',
    'change-claim',
    'drop-header',
    'wrong-key',
    'replay',
    'never-refetch',
  ],
  run: async (world) => {
    const setting = await makeSetting(world, { isRead: false, readsAgain: !world.has('never-refetch') });
    const call = { from: 'client', api: setting.api, key: setting.publicKey() } as const;
    const old = await fetchToken(
      world,
      setting,
      'The client fetches a token; “client credentials” here, for itself and without a user.',
    );
    await callApi(world, { ...call, token: old, isTampered: false, says: FIRST });
    world.wait(120);
    await addKey(world, setting);
    const fresh = await fetchToken(world, setting, 'Later the client fetches the next token.');
    await callApi(world, { ...call, key: setting.publicKey(), token: fresh, says: SECOND });
    if (world.has('invent-kid')) await invent(world, setting);
    await callApi(world, { ...call, token: old, isTampered: false, says: OLD });
    await retire(world, setting);
  },
};

const FIRST =
  'The client sends its token. The API has just started and knows no key yet; the header of the token names login-1.';
const SECOND = 'The client sends the new token. Its header names login-2, which the API has never seen.';
const OLD = 'Another part of the client still has the old token, which has not expired. Its header names login-1.';

async function fetchToken(world: World, { keys, publicKey }: Setting, says: string): Promise<string> {
  const basic = ['Authorization', `Basic ${btoa('shop:gear-wheel')}`] as const;
  const form = { grant_type: 'client_credentials', scope: 'orders:read' };
  world.request('client', 'server', formRequest(serverHost, '/token', form, [basic]), {
    says,
    references: ['RFC 6749 §4.4'],
  });
  const grant = { sub: 'shop', clientId: 'shop', scope: 'orders:read' };
  const token = await issueAccessToken(world, keys, grant);
  const { kid = '' } = keys.active();
  const body = { access_token: token, token_type: 'Bearer', expires_in: accessLifetime };
  world.response('server', 'client', jsonResponse(200, body, [['Cache-Control', 'no-store']]), {
    says: `The server signs with ${kid}, and writes that name into the header of the token as kid: so everybody knows which key to take.`,
    references: ['RFC 6749 §4.4.3', 'RFC 7515 §4.1.4'],
    tokens: [{ name: 'Access token', text: token, key: publicKey() }],
  });
  return token;
}

/** First it is published, then it signs; the old one stays. */
async function addKey(world: World, { keys }: Setting): Promise<void> {
  await keys.add('login-2');
  keys.activate();
  const drops = world.has('drop-old-key');
  if (drops) keys.retire();
  world.hold('server', [`private key login-2`, `publishes ${kidsOf(keys.published())}`]);
  world.deed('server', 'changes its key', {
    says: drops
      ? 'The server makes login-2, publishes it, signs with it from now on, and takes login-1 out of its key set in the same moment. That is right after a theft only: every token of login-1 dies.'
      : 'The server makes login-2 and publishes it beside login-1. When every cache of the key set has ended, it signs with login-2. Tokens of login-1 are still good.',
    references: ['RFC 7517 §4.5'],
    ...(drops && { tampered: 'login-1 is no longer published, though tokens signed with it have not ended.' }),
  });
}

/** Somebody signs a token with an own key and a made-up name. */
async function invent(world: World, { api, publicKey }: Setting): Promise<void> {
  const key = await world.key('thief-1');
  world.hold('thief', ['a private key of its own']);
  const claims = { iss: 'https://login.example', sub: 'shop', aud: 'https://api.example', scope: 'orders:read' };
  const dates = { iat: world.now(), exp: world.now() + accessLifetime };
  const header = { alg: 'ES256', typ: 'at+jwt', kid: `login-${encodeText('x')}` };
  const token = await makeJwt(header, { ...claims, ...dates }, key, world.signal);
  await ask(world, api, getRequest(apiHost, '/orders', [['Authorization', `Bearer ${token}`]]), {
    says: 'A thief signs a token and names a key that does not exist. With a new name in each request the API could be made to read the key set all the time; so it reads it once a minute at most.',
    references: ['RFC 8725 §3.10'],
    tokens: [{ name: 'Access token', text: token, key: publicKey() }],
    tampered: 'The kid is made up, and the key is the thief’s.',
  });
}

async function retire(world: World, { keys }: Setting): Promise<void> {
  if (world.has('drop-old-key')) return;
  world.wait(accessLifetime);
  keys.retire();
  world.hold('server', ['private key login-2', 'publishes login-2']);
  world.deed('server', 'retires the old key', {
    says: 'Five minutes after the last token of login-1 none of them is good any more. Now login-1 can leave the key set, and nobody notices.',
    references: ['RFC 7517 §5'],
  });
}
