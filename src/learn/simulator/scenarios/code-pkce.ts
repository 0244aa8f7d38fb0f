import { api, browser, client, server, thief } from '../engine/actor.ts';
import { askForTokens } from '../engine/ask-for-tokens.ts';
import {
  authorizationRequest,
  authorizationTarget,
  callbackTarget,
  codeFields,
  redirectBack,
  redirectTo,
  type Attempt,
} from '../engine/authorize.ts';
import { callApi } from '../engine/call-api.ts';
import { checkAll, pass, refuse } from '../../verifier/check.ts';
import { issueCode } from '../engine/grants.ts';
import { redeemAgain, shop, stealCode, type CodeFlow } from '../engine/code-attacks.ts';
import { serverHost } from '../engine/hosts.ts';
import { formRequest, getRequest } from '../engine/http.ts';
import { hashOf } from '../../jwt-tools/hash-of.ts';
import { makeSetting } from '../engine/setting.ts';
import { bearerTamperings } from '../engine/tampering.ts';
import { makeTokenEndpoint, type IssuedTokens, type TokenEndpoint } from '../engine/token-endpoint.ts';
import type { World } from '../engine/world.ts';
import type { Scenario } from '../engine/scenario.ts';

/** RFC 6749 §4.1 with RFC 7636. */
export const scenario: Scenario = {
  slug: 'code-pkce',
  title: 'Authorization code with PKCE',
  about: 'The browser brings back a code that only the client which began can redeem. Steal it, with PKCE and without.',
  actors: [browser, client, server, api, thief],
  tamperings: ['steal-code', 'forge-redirect', 'reuse-code', ...bearerTamperings, 'without-pkce'],
  run: async (world) => {
    const setting = await makeSetting(world);
    const endpoint = makeTokenEndpoint(world, setting.keys, { clients: ['shop'] });
    const attempt = await begin(world);
    const code = signIn(world, endpoint, attempt);
    const play: CodeFlow = { world, setting, endpoint, attempt };
    if (world.has('steal-code')) await stealCode(play, code);
    if (!(await comeBack(world, code, attempt))) return;
    const tokens = await redeem(play, code);
    if (world.has('reuse-code')) await redeemAgain(play, code);
    if (!tokens) return;
    world.hold('client', ['access token, in memory']);
    const { api, rotate, publicKey } = setting;
    await callApi(world, { from: 'client', token: tokens.access, key: publicKey(), api, rotate });
  },
};

/** The client makes its secrets, and sends the browser away. */
async function begin(world: World): Promise<Attempt> {
  const state = world.random(9);
  const verifier = world.random(32);
  const challenge = await hashOf(verifier);
  const attempt: Attempt = world.has('without-pkce') ? { state } : { state, verifier, challenge };
  world.hold('client', attempt.verifier === undefined ? ['state'] : ['state', 'code_verifier']);
  const target = authorizationTarget(shop, 'orders:read', attempt);
  world.request('browser', 'client', getRequest(shop.host, '/sign-in'), {
    says: 'Ada wants to sign in to the shop, and clicks.',
    references: ['RFC 6749 §4.1'],
  });
  world.response('client', 'browser', redirectTo(target), {
    says:
      attempt.challenge === undefined
        ? 'The client makes a random state, and sends the browser to the server. Nothing ties the code that will come to this client.'
        : 'The client makes a random code_verifier, keeps it, and sends the browser to the server with its SHA-256 hash only, the code_challenge. Who sees the hash cannot compute the verifier.',
    references: ['RFC 7636 §4.1', 'RFC 7636 §4.2'],
    lights: ['code_challenge=', 'state='],
    ...(world.has('without-pkce') && { tampered: 'There is no code_challenge.' }),
  });
  world.request('browser', 'server', authorizationRequest(target), {
    says: 'The browser asks for the authorization endpoint. What stands in this address passes through the browser, its history and maybe a log: nothing secret may be in it.',
    references: ['RFC 6749 §4.1.1', 'RFC 7636 §4.3'],
    lights: ['client_id=', 'code_challenge='],
  });
  return attempt;
}

/** The user signs in at the server, which remembers the challenge with the code. */
function signIn(world: World, { grants }: TokenEndpoint, { challenge, state }: Attempt): string {
  const code = issueCode(world, grants, {
    clientId: 'shop',
    redirectUri: 'https://shop.example/callback',
    sub: 'ada',
    scope: 'orders:read',
    ...(challenge !== undefined && { challenge }),
  });
  world.deed('server', 'signs the user in', {
    says: 'Ada signs in on a page of the server, with a password, a passkey or whatever it wants, and agrees that the shop may read her orders. The server makes a code for this client and this redirect_uri, and keeps the code_challenge with it.',
    references: ['RFC 6749 §4.1.2', 'RFC 7636 §4.4'],
  });
  world.response('server', 'browser', redirectBack(shop, callbackTarget(code, state)), {
    says: 'The server sends the browser back to the redirect_uri that the client registered, with the code. The code is worth nothing by itself: it lives for a minute, and has to be redeemed.',
    references: ['RFC 6749 §4.1.2', 'RFC 9207 §2'],
    lights: ['code='],
  });
  return code;
}

/** The browser brings the code to the client, which looks whether it asked for it. */
async function comeBack(world: World, code: string, { state }: Attempt): Promise<boolean> {
  const isForged = world.has('forge-redirect');
  const given = isForged ? world.random(9) : state;
  const target = callbackTarget(isForged ? world.random(16) : code, given);
  world.request('browser', 'client', getRequest(shop.host, target), {
    says: 'The browser follows the redirect to the client.',
    references: ['RFC 6749 §4.1.2'],
    lights: ['code=', 'state='],
    ...(isForged && {
      tampered:
        'A thief made Ada’s browser open this address, with the code of the thief’s own account: Ada would shop under a foreign name.',
    }),
  });
  const { checks, refusal } = await checkAll([stateCheck(state), issuerCheck], given);
  world.deed('client', refusal ? 'refuses the redirect' : 'checks the redirect', {
    says: refusal
      ? 'The state is none that this client made for this browser, so it did not ask for this code. It throws it away, and the API is never asked.'
      : 'The state is the one that the client made for this browser, so this answers its own question.',
    references: ['RFC 6749 §10.12'],
    checks,
  });
  return !refusal;
}

const stateCheck = (state: string) => ({
  id: 'state',
  title: 'state, the one that was sent',
  reference: 'RFC 6749 §10.12',
  check: (given: string) =>
    given === state
      ? pass('It is the one that is kept for this browser.')
      : refuse({ why: 'It is not the one that is kept for this browser: somebody else began this.' }),
});

const issuerCheck = {
  id: 'response-iss',
  title: 'iss, the server that was asked',
  reference: 'RFC 9207 §2.4',
  check: () => pass('It is https://login.example, where the browser was sent.'),
};

const redeem = ({ world, setting, endpoint, attempt }: CodeFlow, code: string): Promise<IssuedTokens | undefined> =>
  askForTokens(world, {
    from: 'client',
    endpoint,
    request: formRequest(serverHost, '/token', { ...codeFields(shop, code, attempt.verifier), client_id: 'shop' }),
    telling: {
      says:
        attempt.verifier === undefined
          ? 'The client redeems the code, directly and not through the browser.'
          : 'The client redeems the code, directly and not through the browser, and now shows the code_verifier.',
      references: ['RFC 6749 §4.1.3', 'RFC 7636 §4.5'],
      lights: ['code=', 'code_verifier='],
    },
    key: setting.publicKey(),
    says: 'The access token comes back in the body. It never passed through an address.',
  });
