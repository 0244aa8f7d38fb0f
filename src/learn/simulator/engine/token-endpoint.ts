import { thumbprint } from '../../../crypto/keys/thumbprint.ts';
import { checkAll, type Check, type CheckRule, type Refusal } from '../../verifier/check.ts';
import { proofKey } from '../../verifier/proof-verifier.ts';
import {
  clientCheck,
  codeChecks,
  readTokenRequest,
  refreshChecks,
  type GrantReader,
  type TokenRequest,
} from './grant-checks.ts';
import { issueRefreshToken, makeGrants, type Grants } from './grants.ts';
import { accessLifetime } from './hosts.ts';
import { jsonResponse, type HttpRequest, type HttpResponse } from './http.ts';
import { issueAccessToken, issueIdToken } from './issue.ts';
import { proofChecks } from './proof-checks.ts';
import type { ServerKeys } from './server-keys.ts';
import type { World } from './world.ts';

export interface IssuedTokens {
  readonly access: string;
  readonly id?: string;
  readonly refresh?: string;
}

interface Redeemed {
  readonly response: HttpResponse;
  readonly checks: readonly Check[];
  /** Absent where it was refused. */
  readonly issued?: IssuedTokens;
}

export interface TokenEndpoint {
  readonly grants: Grants;
  readonly redeem: (request: HttpRequest) => Promise<Redeemed>;
}

interface Options {
  readonly clients: readonly string[];
  readonly secrets?: ReadonlyMap<string, string>;
  readonly wantsProof?: boolean;
  /** Whether refresh tokens are issued, and whether each is good for one use. */
  readonly refresh?: 'rotated' | 'kept';
}

/** The token endpoint of an authorization server (RFC 6749 §3.2), which makes tokens of codes and refresh tokens. */
export function makeTokenEndpoint(world: World, keys: ServerKeys, options: Options): TokenEndpoint {
  const { clients, secrets = new Map<string, string>(), wantsProof = false, refresh } = options;
  const grants = makeGrants();
  const reader: GrantReader = { grants, now: world.now, secrets, clients, rotates: refresh === 'rotated' };
  const proof = wantsProof ? proofChecks(world) : [];
  const redeem = async (request: HttpRequest): Promise<Redeemed> => {
    const asked = readTokenRequest(request);
    const isRefresh = asked.fields.get('grant_type') === 'refresh_token';
    const own = isRefresh ? refreshChecks(reader) : codeChecks(reader);
    const rules: readonly CheckRule<TokenRequest>[] = [clientCheck(reader), ...proof, ...own];
    const { checks, refusal } = await checkAll(rules, asked);
    if (refusal) return { checks, response: errorResponse(refusal) };
    const issued = await issue(world, keys, { asked, grants, refresh, wantsProof });
    return { checks, issued, response: tokenResponse(issued, wantsProof ? 'DPoP' : 'Bearer') };
  };
  return { grants, redeem };
}

interface Issue {
  readonly asked: TokenRequest;
  readonly grants: Grants;
  readonly refresh: Options['refresh'];
  readonly wantsProof: boolean;
}

async function issue(
  world: World,
  keys: ServerKeys,
  { asked, grants, refresh, wantsProof }: Issue,
): Promise<IssuedTokens> {
  const {
    fields,
    proofs: [proof],
  } = asked;
  const [code = '', old = ''] = [fields.get('code'), fields.get('refresh_token')];
  const codeGrant = grants.codes.get(code);
  const grant = codeGrant ?? grants.refreshTokens.get(old);
  if (!grant) throw new Error('there is no grant behind what was checked');
  grants.used.add(codeGrant ? code : old);
  const { sub, clientId, scope } = grant;
  const key = wantsProof ? proofKey(proof) : undefined;
  const jkt = key && (await thumbprint(key));
  const access = await issueAccessToken(world, keys, { sub, clientId, scope, ...(jkt !== undefined && { jkt }) });
  const nonce = codeGrant?.nonce;
  const id =
    nonce === undefined ? undefined : await issueIdToken(world, keys, { sub, clientId, nonce, authTime: world.now() });
  const family = 'family' in grant ? grant.family : code;
  const next =
    refresh === undefined || (refresh === 'kept' && !codeGrant)
      ? undefined
      : issueRefreshToken(world, grants, { sub, clientId, scope, family });
  return { access, ...(id !== undefined && { id }), ...(next !== undefined && { refresh: next }) };
}

/** RFC 6749 §5.1: such an answer is never kept by anything on the way. */
const noStore = [
  ['Cache-Control', 'no-store'],
  ['Pragma', 'no-cache'],
] as const;

const tokenResponse = ({ access, id, refresh }: IssuedTokens, type: 'Bearer' | 'DPoP'): HttpResponse =>
  jsonResponse(
    200,
    {
      access_token: access,
      token_type: type,
      expires_in: accessLifetime,
      ...(id !== undefined && { id_token: id }),
      ...(refresh !== undefined && { refresh_token: refresh }),
    },
    noStore,
  );

/** RFC 6749 §5.2: 400, with the reason as JSON. */
const errorResponse = ({ error, description }: Refusal): HttpResponse =>
  jsonResponse(400, { error, error_description: description }, noStore);
