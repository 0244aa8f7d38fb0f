import type { Key } from '../../../core/keys/key.ts';
import { hashOf, makeJwt } from './jwt.ts';
import { publicOf } from './server-keys.ts';
import type { World } from './world.ts';

interface Proof {
  readonly key: Key;
  readonly method: string;
  /** Without query and fragment. */
  readonly url: string;
  /** The access token that goes with it. */
  readonly token?: string;
}

/** A DPoP proof (RFC 9449 §4.2): a small JWT for one request, with the public key in its header. */
export async function makeProof(world: World, { key, method, url, token }: Proof): Promise<string> {
  const claims = {
    jti: world.random(12),
    htm: method,
    htu: url,
    iat: world.now(),
    ...(token !== undefined && { ath: await hashOf(token) }),
  };
  const { kty, crv, x, y } = publicOf(key).material;
  return makeJwt({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } }, claims, key, world.signal);
}
