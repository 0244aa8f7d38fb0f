import type { ActorId } from './actor.ts';
import { askForTokens } from './ask-for-tokens.ts';
import {
  type Attempt,
  authorizationRequest,
  authorizationTarget,
  callbackTarget,
  type ClientRegistration,
  codeFields,
  redirectBack,
  redirectTo,
} from './authorize.ts';
import { issueCode } from './grants.ts';
import { serverHost } from './hosts.ts';
import { formRequest, getRequest, type HttpRequest, type HttpResponse } from './http.ts';
import { hashOf } from '../../jwt-tools/hash-of.ts';
import type { Setting } from './setting.ts';
import type { IssuedTokens, TokenEndpoint } from './token-endpoint.ts';
import type { World } from './world.ts';

export interface Relying {
  readonly actor: ActorId;
  readonly client: ClientRegistration;
  readonly secret: string;
}

export interface SignIn {
  readonly world: World;
  readonly setting: Setting;
  readonly endpoint: TokenEndpoint;
  /** The browser's session at the server; undefined while there is none. */
  readonly session: string | undefined;
}

/** What one application gets of a sign-in. */
export interface SignedIn {
  readonly tokens: IssuedTokens;
  readonly nonce: string;
}

const SCOPE = 'openid orders:read';
export const SESSION = '__Host-login';

/** The way of a browser to an application's tokens, by way of the server. */
export async function signInTo(flow: SignIn, relying: Relying, session: string): Promise<SignedIn> {
  const { world } = flow;
  const verifier = world.random(32);
  const attempt = { state: world.random(9), nonce: world.random(9), verifier, challenge: await hashOf(verifier) };
  const target = authorizationTarget(relying.client, SCOPE, attempt);
  sendAway(flow, relying, target);
  if (flow.session === undefined) askForPassword(world);
  const code = sendBack(flow, relying, attempt, session);
  const tokens = await redeem(flow, relying, code, attempt);
  if (!tokens) throw new Error('a sound code was refused');
  return { tokens, nonce: attempt.nonce };
}

function sendAway({ world, session }: SignIn, { actor, client }: Relying, target: string): void {
  world.request('browser', actor, getRequest(client.host, '/'), {
    says: `Ada opens ${client.host}. No cookie of it goes along: it does not know her yet.`,
    references: ['OpenID Connect Core 1.0 §1.3'],
  });
  world.response(actor, 'browser', redirectTo(target), {
    says: `The application sends the browser to the server: with a state and a nonce for this browser, and the scope openid, which asks for an ID token.`,
    references: ['OpenID Connect Core 1.0 §3.1.2.1'],
    lights: ['nonce=', 'scope=openid'],
  });
  const cookie = session === undefined ? undefined : `${SESSION}=${session}`;
  world.request('browser', 'server', authorizationRequest(target, cookie), {
    says:
      cookie === undefined
        ? 'The browser has no session at the server yet, so no cookie goes along.'
        : 'The browser sends along the session cookie of the server. The applications never see it: it goes to login.example only.',
    references: [cookie === undefined ? 'OpenID Connect Core 1.0 §3.1.2.1' : 'RFC 6265 §5.4'],
    lights: [cookie === undefined ? 'client_id=' : 'Cookie: '],
  });
}

const signInForm: HttpRequest = {
  method: 'POST',
  host: serverHost,
  target: '/sign-in',
  headers: [['Content-Type', 'application/x-www-form-urlencoded']],
  body: new URLSearchParams({ username: 'ada', password: 'analytical engine' }).toString(),
};

const signInPage: HttpResponse = {
  status: 200,
  headers: [
    ['Content-Type', 'text/html'],
    ['Cache-Control', 'no-store'],
  ],
  body: '<form method="post" action="/sign-in"> … </form>',
};

function askForPassword(world: World): void {
  world.response('server', 'browser', signInPage, {
    says: 'The server does not know who sits there, and answers with its own sign-in page.',
    references: ['OpenID Connect Core 1.0 §3.1.2.3'],
  });
  world.request('browser', 'server', signInForm, {
    says: 'Ada fills it in. Only the server ever sees her password; neither application does.',
    references: ['OpenID Connect Core 1.0 §3.1.2.3'],
    lights: ['password='],
  });
}

function sendBack(
  { world, endpoint, session }: SignIn,
  { actor, client }: Relying,
  attempt: Attempt,
  made: string,
): string {
  const { challenge, nonce, state } = attempt;
  const code = issueCode(world, endpoint.grants, {
    clientId: client.id,
    redirectUri: `https://${client.host}/callback`,
    sub: 'ada',
    scope: SCOPE,
    ...(challenge !== undefined && { challenge }),
    ...(nonce !== undefined && { nonce }),
  });
  const cookie = `${SESSION}=${made}; Path=/; Secure; HttpOnly; SameSite=Lax`;
  const isNew = session === undefined;
  world.hold('browser', ['session cookie of login.example']);
  const target = callbackTarget(code, state);
  world.response('server', 'browser', redirectBack(client, target, isNew ? cookie : undefined), {
    says: isNew
      ? 'The password is right. The server starts a session of its own with this browser, by a cookie, and sends a code for this application.'
      : 'The cookie tells the server who this is, so it asks for nothing, and sends a code for this application. This is the “single” in single sign-on.',
    references: ['OpenID Connect Core 1.0 §3.1.2.5'],
    lights: [isNew ? 'Set-Cookie: ' : 'code='],
  });
  world.request('browser', actor, getRequest(client.host, target), {
    says: 'The browser brings the code to the application, which compares the state.',
    references: ['RFC 6749 §4.1.2'],
    lights: ['code=', 'state='],
  });
  return code;
}

async function redeem(
  { world, endpoint, setting }: SignIn,
  { actor, client, secret }: Relying,
  code: string,
  { verifier }: Attempt,
): Promise<IssuedTokens | undefined> {
  const basic = ['Authorization', `Basic ${btoa(`${client.id}:${secret}`)}`] as const;
  return askForTokens(world, {
    from: actor,
    endpoint,
    request: formRequest(serverHost, '/token', codeFields(client, code, verifier), [basic]),
    telling: {
      says: 'The application redeems the code. It runs on a server and so can keep a secret, with which it shows who it is.',
      references: ['RFC 6749 §2.3.1', 'RFC 6749 §4.1.3'],
      lights: ['Authorization: ', 'code_verifier='],
    },
    key: setting.publicKey(),
    says: `Two tokens: the ID token tells ${client.host} who signed in (its aud is "${client.id}"); the access token is for the API.`,
  });
}
