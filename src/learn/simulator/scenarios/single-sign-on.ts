import { api, browser, client, server, thief } from '../engine/actor.ts';
import { callApi } from '../engine/call-api.ts';
import { checkIdToken } from '../engine/id-token-checks.ts';
import { makeSetting } from '../engine/setting.ts';
import { SESSION, signInTo, type Relying, type SignedIn, type SignIn } from '../engine/sign-in-to.ts';
import { bearerTamperings } from '../engine/tampering.ts';
import { makeTokenEndpoint } from '../engine/token-endpoint.ts';
import type { World } from '../engine/world.ts';
import type { Scenario } from '../engine/scenario.ts';

const shop: Relying = { actor: 'client', client: { id: 'shop', host: 'shop.example' }, secret: 'gear-wheel' };
const forum: Relying = { actor: 'forum', client: { id: 'forum', host: 'forum.example' }, secret: 'lace-pattern' };

/** OpenID Connect Core §3.1, twice. */
export const scenario: Scenario = {
  slug: 'single-sign-on',
  title: 'Single sign-on',
  about: 'One sign-in, two applications, and an ID token for each. Pass one on, and see who refuses it.',
  actors: [
    browser,
    { ...client, name: 'Shop' },
    { id: 'forum', name: 'Forum', host: 'forum.example' },
    server,
    api,
    thief,
  ],
  tamperings: ['swap-id-token', 'id-token-as-access', 'forget-session', ...bearerTamperings],
  run: async (world) => {
    const setting = await makeSetting(world);
    const secrets = new Map([shop, forum].map(({ client: { id }, secret }) => [id, secret]));
    const endpoint = makeTokenEndpoint(world, setting.keys, { clients: ['shop', 'forum'], secrets });
    const session = world.random(12);
    const flow: SignIn = { world, setting, endpoint, session: undefined };
    const first = await signInTo(flow, shop, session);
    if (!(await welcome(flow, shop, first))) return;
    const isKnown = !world.has('forget-session');
    if (!isKnown) forgetSession(world);
    const second = await signInTo({ ...flow, session: isKnown ? session : undefined }, forum, session);
    const id = world.has('swap-id-token') ? first.tokens.id : second.tokens.id;
    if (!(await welcome(flow, forum, { ...second, tokens: { ...second.tokens, ...(id !== undefined && { id }) } })))
      return;
    await askApi(flow, second);
  },
};

function forgetSession(world: World): void {
  world.hold('browser', []);
  world.deed('browser', 'deletes the cookie', {
    says: `The cookie ${SESSION} is gone. The server does not know this browser any more, and asks for the password again.`,
    tampered:
      'The session cookie was deleted. What shop.example knows of Ada stays: each application has a session of its own.',
  });
}

/** The application checks its ID token, and starts a session of its own. */
async function welcome(
  { world, setting }: SignIn,
  { actor, client: app }: Relying,
  signedIn: SignedIn,
): Promise<boolean> {
  const { nonce, tokens } = signedIn;
  const { id = '' } = tokens;
  const isForeign = actor === 'forum' && world.has('swap-id-token');
  const { checks, refusal } = await checkIdToken(world, id, {
    clientId: app.id,
    nonce,
    keys: setting.keys.published(),
  });
  world.deed(actor, refusal ? 'refuses the ID token' : 'checks the ID token', {
    says: refusal
      ? `The ID token is sound, but made for another application. If ${app.host} took it, any application could sign in as its users elsewhere.`
      : `The ID token is from the server, for ${app.host}, and for this very sign-in. So this browser is Ada’s.`,
    references: ['OpenID Connect Core 1.0 §3.1.3.7'],
    checks,
    tokens: [{ name: 'ID token', text: id, key: setting.publicKey() }],
    ...(isForeign && { tampered: 'This is the ID token of shop.example, which somebody there passed on.' }),
  });
  if (!refusal) world.hold(actor, ['who Ada is', 'access token']);
  world.response(actor, 'browser', refusal ? { status: 403, headers: [] } : greeting(world), {
    says: refusal
      ? 'The application lets nobody in. The API is never asked.'
      : 'Ada is in. From now on a cookie of the application itself says so; the ID token has done its work.',
    references: ['OpenID Connect Core 1.0 §3.1.3.7'],
  });
  return !refusal;
}

const greeting = (world: World) => ({
  status: 200,
  headers: [
    ['Content-Type', 'text/html'],
    ['Set-Cookie', `__Host-session=${world.random(12)}; Path=/; Secure; HttpOnly; SameSite=Lax`],
  ] as const,
  body: '<h1>Hello, Ada Lovelace</h1>',
});

async function askApi({ world, setting }: SignIn, { tokens }: SignedIn): Promise<void> {
  const isId = world.has('id-token-as-access');
  const { api, rotate, publicKey } = setting;
  await callApi(world, {
    from: 'forum',
    token: isId ? (tokens.id ?? '') : tokens.access,
    key: publicKey(),
    api,
    rotate,
    says: isId
      ? 'The application sends its ID token to the API. It is signed by the same server, about the same user, and still the wrong one.'
      : 'The application sends its access token to the API, on behalf of Ada.',
    ...(isId && { name: 'ID token', note: 'This is the ID token; the access token stayed at home.' }),
  });
}
