import type { Key } from '../../../core/keys/key.ts';
import { thumbprint } from '../../../crypto/keys/thumbprint.ts';
import { makeJwt } from '../../jwt-tools/make-jwt.ts';
import { makeProof } from '../../verifier/make-proof.ts';

/** A request to an API with a token that is bound to a key (RFC 9449 §7.1). */
export interface BoundRequest {
  readonly method: string;
  readonly url: string;
  readonly token: string;
  /** Absent where it was sent without one. */
  readonly proof?: string;
}

export const photo = 'https://photos.example/photos/7';

/** An access token that names the client’s key in “cnf” (RFC 9449 §6.1). */
export async function boundToken(issuer: Key, client: Key, now: number): Promise<string> {
  const claims = {
    iss: 'https://login.example',
    sub: 'ada',
    aud: 'https://photos.example',
    exp: now + 600,
    cnf: { jkt: await thumbprint(client) },
  };
  return makeJwt({ alg: 'ES256', typ: 'at+jwt', kid: 'main' }, claims, issuer);
}

/** The request with a proof for it. `now` is in seconds since 1970. */
export async function proven({ method, url, token }: BoundRequest, key: Key, now: number): Promise<BoundRequest> {
  const circumstances = { now: () => now, random: () => crypto.randomUUID() };
  return { method, url, token, proof: await makeProof(circumstances, { key, method, url, token }) };
}
