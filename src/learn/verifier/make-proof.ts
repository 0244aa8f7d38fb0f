import type { Key } from '../../core/keys/key.ts';
import { publicHalf } from '../../core/keys/public-half.ts';
import { hashOf } from '../jwt-tools/hash-of.ts';
import { makeJwt } from '../jwt-tools/make-jwt.ts';

interface Proof {
  readonly key: Key;
  readonly method: string;
  /** Without query and fragment. */
  readonly url: string;
  /** The access token that goes with it. */
  readonly token?: string;
}

/** Where a proof is made. */
interface Circumstances {
  /** Seconds since 1970. */
  readonly now: () => number;
  /** A text of so many random bytes, for `jti`. */
  readonly random: (byteCount: number) => string;
  readonly signal?: AbortSignal;
}

/** A DPoP proof (RFC 9449 §4.2): a small JWT for one request, with the public key in its header. */
export async function makeProof(
  { now, random, signal }: Circumstances,
  { key, method, url, token }: Proof,
): Promise<string> {
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: publicHalf(key)?.material };
  const ath = token === undefined ? {} : { ath: await hashOf(token) };
  return makeJwt(header, { jti: random(12), htm: method, htu: url, iat: now(), ...ath }, key, signal);
}
