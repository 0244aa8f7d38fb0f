import { api, client, server, thief } from '../engine/actor.ts';
import { callApi } from '../engine/call-api.ts';
import { checkAll, pass } from '../../verifier/check.ts';
import type { CarriedToken } from '../engine/happening.ts';
import { accessLifetime, serverHost } from '../engine/hosts.ts';
import { jsonResponse, type HttpRequest, type HttpResponse } from '../engine/http.ts';
import { issueAccessToken } from '../engine/issue.ts';
import { makeSetting } from '../engine/setting.ts';
import { bearerTamperings } from '../engine/tampering.ts';
import type { World } from '../engine/world.ts';
import type { Scenario } from '../engine/scenario.ts';

/** The way of a bearer token through a login, in six steps. */
export const scenario: Scenario = {
  slug: 'bearer',
  title: 'The bearer flow',
  about: 'Somebody signs in, gets a token, and shows it with each request: six steps. Then break them.',
  actors: [client, server, api, thief],
  tamperings: [...bearerTamperings, 'in-header'],
  run: async (world) => {
    const setting = await makeSetting(world);
    world.hold('client', ['Ada’s password']);
    world.request('client', 'server', login, {
      says: 'Ada types her name and password into the shop’s own page, and the client posts them over TLS. (A client of somebody else must never see a password: look at “Authorization code with PKCE”.)',
      lights: ['"password"'],
    });
    const token = await signIn(world, setting.keys);
    const carried: CarriedToken = { name: 'Access token', text: token, key: setting.publicKey() };
    await tellSigned(world, carried);
    world.hold('client', ['access token, in memory']);
    tellIssued(world, carried);
    await callApi(world, { from: 'client', token, key: carried.key ?? setting.publicKey(), ...setting });
  },
};

const login: HttpRequest = {
  method: 'POST',
  host: serverHost,
  target: '/login',
  headers: [['Content-Type', 'application/json']],
  body: JSON.stringify({ username: 'ada', password: 'analytical engine' }),
};

const signIn = (world: World, keys: Parameters<typeof issueAccessToken>[1]): Promise<string> =>
  issueAccessToken(world, keys, { sub: 'ada', clientId: 'shop', scope: 'orders:read' });

async function tellSigned(world: World, token: CarriedToken): Promise<void> {
  const { checks } = await checkAll(
    [
      {
        id: 'password',
        title: 'Name and password',
        reference: 'RFC 6749 §3.1',
        check: () => pass('They match what the server knows of Ada (a slow, salted hash; never the password itself).'),
      },
    ],
    undefined,
  );
  world.deed('server', 'checks and signs', {
    says: 'The server checks the password, writes down what it knows (who issued this, about whom, for whom, until when, for what), and signs it with its private key. It keeps no copy of the token.',
    references: ['RFC 7515 §5.1', 'RFC 9068 §2'],
    checks,
    tokens: [token],
  });
}

function tellIssued(world: World, token: CarriedToken): void {
  const inHeader = world.has('in-header');
  world.response('server', 'client', answerWith(token.text, inHeader), {
    says: inHeader
      ? 'The token comes back in a header of the answer. Some servers do so; no RFC has it, and OAuth puts it into the body. The client stores it, here in memory: whatever can read the place can use the token.'
      : 'The token comes back in the body, and nothing on the way may keep it (no-store). The client stores it, here in memory: whatever can read the place can use the token.',
    references: ['RFC 6749 §5.1'],
    tokens: [token],
  });
}

const answerWith = (token: string, inHeader: boolean): HttpResponse =>
  inHeader
    ? {
        status: 200,
        headers: [
          ['Authorization', `Bearer ${token}`],
          ['Cache-Control', 'no-store'],
        ],
      }
    : jsonResponse(200, { access_token: token, token_type: 'Bearer', expires_in: accessLifetime }, [
        ['Cache-Control', 'no-store'],
        ['Pragma', 'no-cache'],
      ]);
