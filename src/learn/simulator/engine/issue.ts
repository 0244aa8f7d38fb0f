import { accessLifetime, audience, issuer } from './hosts.ts';
import { makeJwt } from '../../jwt-tools/make-jwt.ts';
import type { ServerKeys } from './server-keys.ts';
import type { World } from './world.ts';

interface Grant {
  readonly sub: string;
  readonly clientId: string;
  readonly scope: string;
  /** Thumbprint of the key that the token is bound to (RFC 9449 §6.1). */
  readonly jkt?: string;
}

/** An access token as RFC 9068 §2 has it. */
export async function issueAccessToken(world: World, keys: ServerKeys, grant: Grant): Promise<string> {
  const { sub, clientId, scope, jkt } = grant;
  const key = keys.active();
  const claims = {
    iss: issuer,
    sub,
    aud: audience,
    client_id: clientId,
    scope,
    iat: world.now(),
    exp: world.now() + accessLifetime,
    jti: world.random(9),
    ...(jkt !== undefined && { cnf: { jkt } }),
  };
  return makeJwt({ alg: 'ES256', typ: 'at+jwt', kid: key.kid }, claims, key, world.signal);
}

/** An ID token (OpenID Connect Core §2): to the client, about the user's sign-in. */
export async function issueIdToken(
  world: World,
  keys: ServerKeys,
  { sub, clientId, nonce, authTime }: { sub: string; clientId: string; nonce: string; authTime: number },
): Promise<string> {
  const key = keys.active();
  const claims = {
    iss: issuer,
    sub,
    aud: clientId,
    nonce,
    auth_time: authTime,
    iat: world.now(),
    exp: world.now() + accessLifetime,
    name: 'Ada Lovelace',
  };
  return makeJwt({ alg: 'ES256', typ: 'JWT', kid: key.kid }, claims, key, world.signal);
}
