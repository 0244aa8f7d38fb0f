import { stringOf } from '../../../core/text/json-node.ts';
import { checkAll, pass, refuse, type Check, type CheckRule, type Refusal } from '../../verifier/check.ts';
import type { Policy } from '../../verifier/verifier.ts';
import { audience, issuer } from './hosts.ts';
import { jsonResponse, type HttpRequest, type HttpResponse } from './http.ts';
import { readRequest, type PresentedRequest } from './presented.ts';
import { bindingChecks, proofChecks } from './proof-checks.ts';
import { tokenChecks } from './token-checks.ts';
import type { World } from './world.ts';

type Scheme = 'Bearer' | 'DPoP';

interface ApiConfig {
  readonly scheme: Scheme;
  readonly keyFor: Policy['keyFor'];
}

interface Handled {
  readonly response: HttpResponse;
  readonly checks: readonly Check[];
}

export interface Api {
  /** Checks what came with a request, and answers it. */
  readonly handle: (request: HttpRequest) => Promise<Handled>;
}

export function makeApi(world: World, { scheme, keyFor }: ApiConfig): Api {
  const { now, signal } = world;
  const expected = {
    typ: 'at+jwt',
    typReference: 'RFC 9068 §4',
    algs: ['ES256'],
    keyFor,
    issuer,
    audience,
    audienceReference: 'RFC 7519 §4.1.3',
    now,
    signal,
  };
  const proofs = [...proofChecks(world), ...bindingChecks];
  const handle = async (request: HttpRequest): Promise<Handled> => {
    const rules: readonly CheckRule<PresentedRequest>[] = [
      credentialsCheck(scheme),
      ...tokenChecks(expected),
      ...(scheme === 'DPoP' ? proofs : []),
      scopeCheck,
    ];
    const presented = readRequest(request);
    const { checks, refusal } = await checkAll(rules, presented);
    return { checks, response: refusal ? refusing(scheme, refusal) : answering(presented) };
  };
  return { handle };
}

const credentialsCheck = (scheme: Scheme): CheckRule<PresentedRequest> => ({
  id: 'credentials',
  title: `Authorization: ${scheme}`,
  reference: scheme === 'DPoP' ? 'RFC 9449 §7.1' : 'RFC 6750 §2.1',
  check: ({ scheme: given, token }) => {
    if (given === undefined)
      return refuse({ why: 'The request has no header Authorization, so nobody knows who asks.' });
    // Schemes are told apart without regard to case (RFC 9110 §11.1).
    if (given.toLowerCase() === scheme.toLowerCase())
      return token === ''
        ? refuse({ why: 'There is a scheme, but no token.', error: 'invalid_request', description: 'No token' })
        : pass(`There is a token, under the scheme ${scheme}.`);
    const why = `The scheme is ${given}, and this API takes ${scheme} only: its tokens are bound to a key, and a bearer shows none (RFC 9449 §7.2).`;
    return refuse({ why, error: 'invalid_token', description: `The token must come under ${scheme}` });
  },
});

const scopeNeeded = (method: string): string => (method === 'GET' ? 'orders:read' : 'orders:write');

const scopeCheck: CheckRule<PresentedRequest> = {
  id: 'scope',
  title: 'scope, what it allows',
  reference: 'RFC 6750 §3.1',
  check: ({ method, payload }) => {
    const needed = scopeNeeded(method);
    const scope = stringOf(payload, 'scope') ?? '';
    if (scope.split(' ').includes(needed)) return pass(`It allows ${needed}, which this request needs.`);
    const why = `This request needs ${needed}, and the token allows ${scope} only.`;
    return refuse({ why, error: 'insufficient_scope', description: `This needs the scope ${needed}` });
  },
};

/** RFC 6750 §3.1: no error code for a request without credentials; a token that does not suffice is no wrong one. */
const statusOf = new Map([
  ['invalid_request', 400],
  ['insufficient_scope', 403],
]);

function refusing(scheme: Scheme, { error, description }: Refusal): HttpResponse {
  const attributes = [
    'realm="orders"',
    ...(error === undefined ? [] : [`error="${error}"`, `error_description="${description}"`]),
    ...(error === 'insufficient_scope' ? ['scope="orders:write"'] : []),
    ...(scheme === 'DPoP' ? ['algs="ES256"'] : []),
  ];
  return {
    status: statusOf.get(error ?? '') ?? 401,
    headers: [['WWW-Authenticate', `${scheme} ${attributes.join(', ')}`]],
  };
}

function answering({ method, payload }: PresentedRequest): HttpResponse {
  const sub = stringOf(payload, 'sub');
  return method === 'GET'
    ? jsonResponse(200, { orders_of: sub, orders: [{ id: 7, item: 'Punched cards', count: 300 }] })
    : jsonResponse(201, { ordered_by: sub, id: 8 });
}
