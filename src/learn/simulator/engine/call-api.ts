import type { Key } from '../../../core/keys/key.ts';
import { alterJwt } from '../../jwt-tools/alter-jwt.ts';
import { signJwt } from '../../jwt-tools/make-jwt.ts';
import { needed } from '../../jwt-tools/needed.ts';
import { contentOf } from '../../jwt-tools/read-jwt.ts';
import type { ActorId } from './actor.ts';
import type { Api } from './api.ts';
import { subjectOf } from '../../verifier/check.ts';
import { carriedProof } from './proof-checks.ts';
import type { CarriedToken, Telling } from './happening.ts';
import { accessLifetime, apiHost } from './hosts.ts';
import { type Header, type HttpRequest, type HttpResponse, valuesOf, without } from './http.ts';
import type { World } from './world.ts';

export interface Call {
  readonly from: ActorId;
  readonly api: Api;
  readonly token: string;
  /** The issuer's key, with which the debugger can check the token. */
  readonly key: Key;
  /** Puts a token into headers; `Authorization: Bearer` where nothing else is said. */
  readonly authorize?: (token: string, method: string) => Promise<readonly Header[]>;
  /** The last chance for something to happen before it is sent. */
  readonly rotate?: () => Promise<void>;
  readonly says?: string;
  /** "Access token", where nothing else is said. */
  readonly name?: string;
  /** What is not as it should be about it from the start. */
  readonly note?: string;
  /** Nothing is done to it. */
  readonly isTampered?: false;
}

const bearer = async (token: string): Promise<readonly Header[]> => [['Authorization', `Bearer ${token}`]];

const ACCESS = 'Access token';
const PROOF = 'DPoP proof';
const PROOF_HEADER = 'DPoP';

const BEARER =
  'The client sends the token with each request, in the header Authorization. Whoever holds a bearer token may use it: nothing else is asked for.';

/** A client asks the API, with whatever is done to its request; a thief may ask the same afterwards. */
export async function callApi(world: World, call: Call): Promise<HttpResponse> {
  const { api, from, says = BEARER } = call;
  const { request, carried, tampered } =
    call.isTampered === false ? await soundly(call) : await tamperedWith(world, call);
  world.request(from, 'api', request, {
    says,
    references: ['RFC 6750 §2.1'],
    tokens: carried,
    lights: ['Authorization: '],
    ...(tampered !== '' && { tampered }),
  });
  const response = await answer(world, api, request, from);
  if (world.has('replay') && call.isTampered !== false) await replay(world, api, request, carried);
  return response;
}

interface Made {
  readonly request: HttpRequest;
  readonly carried: readonly CarriedToken[];
  readonly tampered: string;
}

async function soundly(call: Call, token = call.token, method = 'GET'): Promise<Made> {
  const authorize = call.authorize ?? bearer;
  const headers = await authorize(token, method);
  const request: HttpRequest = {
    method,
    host: apiHost,
    target: '/orders',
    headers: [...headers, ['Accept', 'application/json']],
  };
  const order = JSON.stringify({ item: 'Difference engine', count: 1 });
  const withBody = {
    ...request,
    headers: [...request.headers, ['Content-Type', 'application/json'] as const],
    body: order,
  };
  return { request: method === 'GET' ? request : withBody, carried: carriedIn(call, headers, token), tampered: '' };
}

function carriedIn(
  { key, name: called = ACCESS }: Call,
  headers: readonly Header[],
  token: string,
): readonly CarriedToken[] {
  const access: CarriedToken = { name: called, text: token, key };
  const proofs = headers.filter(([name]) => name === PROOF_HEADER).map(([, text]) => carriedProof(text));
  return [access, ...proofs];
}

async function tamperedWith(world: World, call: Call): Promise<Made> {
  const told = call.note === undefined ? [] : [call.note];
  if (world.has('expire')) {
    world.wait(accessLifetime * 2);
    told.push('Ten minutes have passed since the token was issued, and it lives for five.');
  }
  if (world.has('rotate-key')) {
    await call.rotate?.();
    told.push('The server has a new key since, and publishes only that one.');
  }
  const token = await tamperedToken(world, call.token, told);
  const method = world.has('ask-for-more') ? 'POST' : 'GET';
  if (method === 'POST') told.push('It is a POST, which needs the scope orders:write; the token has orders:read.');
  const made = await soundly(call, token, method);
  if (world.has('late-proof')) {
    world.wait(120);
    told.push('It was held up on the way for two minutes.');
  }
  return { ...tamperedHeaders(world, made, told), tampered: told.join(' ') };
}

async function tamperedToken(world: World, token: string, told: string[]): Promise<string> {
  let changed = token;
  if (world.has('change-claim')) {
    changed = alterJwt(changed, ({ payload }) => ({ payload: payload.replace(/"sub":"[^"]*"/, '"sub":"eve"') }));
    told.push('The claim sub says eve now. The signature is still the one over what it said before.');
  }
  if (world.has('wrong-key')) {
    changed = needed(await signJwt(contentOf(changed), await world.key('thief-1'), world.signal));
    told.push('Header and claims stay, kid included, but another key signed them.');
  }
  return changed;
}

function tamperedHeaders(world: World, made: Made, told: string[]): Made {
  let { request, carried } = made;
  if (world.has('drop-header')) {
    request = without(request, 'Authorization');
    carried = carried.filter(({ name }) => name === PROOF);
    told.push('The header Authorization is missing.');
  }
  if (world.has('drop-proof')) {
    request = without(request, PROOF_HEADER);
    carried = carried.filter(({ name }) => name !== PROOF);
    told.push('The header DPoP with the proof is missing.');
  }
  return { ...made, request, carried };
}

const REPLAY =
  'A thief found the request in a log, in a browser’s storage or on the way, and sends it word for word from another machine.';

async function replay(world: World, api: Api, request: HttpRequest, tokens: readonly CarriedToken[]): Promise<void> {
  world.hold('thief', ['a copy of the request']);
  await ask(world, api, request, { says: REPLAY, tokens, tampered: 'The one who sends it is not the client.' });
}

/** A thief asks the API. */
export async function ask(world: World, api: Api, request: HttpRequest, telling: Telling): Promise<void> {
  world.request('thief', 'api', request, { references: ['RFC 6750 §5.2'], ...telling });
  await answer(world, api, request, 'thief');
}

/** The API checks a request and answers it. */
async function answer(world: World, api: Api, request: HttpRequest, to: ActorId): Promise<HttpResponse> {
  const { response, checks } = await api.handle(request);
  const refused = checks.find(({ outcome }) => outcome === 'refused');
  world.deed('api', refused ? 'refuses the token' : 'checks the token', {
    says: refused
      ? `The API checks one thing after the other, and stops at the first that is not right: ${subjectOf(refused)}. ${refused.why}`
      : 'The API checks one thing after the other. All pass, so it may believe the claims: sub says who the token is about, scope what is allowed.',
    references: ['RFC 9068 §4'],
    checks,
  });
  world.response('api', to, response, { says: wordsFor(response, to), references: ['RFC 6750 §3'] });
  return response;
}

function wordsFor(response: HttpResponse, to: ActorId): string {
  const [challenge = ''] = valuesOf(response, 'WWW-Authenticate');
  switch (response.status) {
    case 200:
    case 201:
      return to === 'thief'
        ? 'The thief gets what the client got: the API cannot see who sends a bearer token. Only exp ends this.'
        : 'The API answers. It asked nobody about this token: the signature and the claims told all that it had to know.';
    case 403:
      return 'The token is sound but does not allow this, so it is 403 and not 401: a new token of the same kind would not help. The header says which scope would.';
    case 400:
      return 'The request is malformed, so it is 400.';
    default:
      return challenge.includes('error=')
        ? 'The API refuses with 401. WWW-Authenticate tells the client why: a code for the program, which may now fetch another token, and a sentence for the developer.'
        : 'The API refuses with 401. The request has no credentials, so WWW-Authenticate names the scheme that is wanted, and no error.';
  }
}
