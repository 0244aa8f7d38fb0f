import type { Key } from '../../core/keys/key.ts';
import { numberOf, stringOf, valueOf } from '../../core/text/json-node.ts';
import { embeddedKeys } from '../../crypto/jws/embedded-key.ts';
import { thumbprint } from '../../crypto/keys/thumbprint.ts';
import { verify } from '../../crypto/jws/verify.ts';
import { forever } from '../jwt-tools/forever.ts';
import { hashOf } from '../jwt-tools/hash-of.ts';
import type { Jwt } from '../jwt-tools/read-jwt.ts';
import { found } from './check.ts';
import { isNew } from './verifier.ts';

/** A request with whatever came as a proof. */
export interface ProvenRequest {
  readonly method: string;
  /** Without query and fragment. */
  readonly url: string;
  /** One for each header `DPoP`. */
  readonly proofs: readonly Jwt[];
}

interface Policy {
  /** Seconds since 1970. */
  readonly now: () => number;
  /** Seconds by which a clock may be ahead. */
  readonly leeway: number;
  /** The `jti` of proofs that were accepted; it writes into it. */
  readonly seen: Set<string>;
  readonly signal?: AbortSignal;
}

/** Seconds after which a proof is too old (RFC 9449 §11.1 lets the server choose). */
export const proofLifetime = 60;

/** The key that a proof brings along. */
export const proofKey = (proof: Jwt | undefined): Key | undefined =>
  proof?.jws ? embeddedKeys(proof.jws)[0] : undefined;

/** What can be looked at in a DPoP proof, with and without an access token (RFC 9449 §4.3). */
export const makeProofVerifier = ({ now, leeway, seen, signal = forever }: Policy) => ({
  proof: ({ proofs }: ProvenRequest) => {
    const header = proofs[0]?.header;
    const isOne = proofs.length === 1 && stringOf(header, 'typ') === 'dpop+jwt' && stringOf(header, 'alg') === 'ES256';
    return found(isOne, proofs.length);
  },
  signature: async ({ proofs: [proof] }: ProvenRequest) => {
    const key = proofKey(proof);
    const isPublic = proof?.jws && key?.use === 'public';
    const { verdict } = isPublic ? await verify(proof.jws, [key], signal) : { verdict: 'unknown' };
    return found(verdict === 'valid', undefined);
  },
  /** Whether it is for this request. */
  request: ({ proofs: [proof], method, url }: ProvenRequest) => {
    const given = `${stringOf(proof?.payload, 'htm')} ${stringOf(proof?.payload, 'htu')}`;
    const asked = `${method} ${url}`;
    return found(given === asked, { given, asked });
  },
  age: ({ proofs: [proof] }: ProvenRequest) => {
    const age = now() - (numberOf(proof?.payload, 'iat') ?? 0);
    return found(age <= proofLifetime && age >= -leeway, age);
  },
  once: ({ proofs: [proof] }: ProvenRequest) => isNew(stringOf(proof?.payload, 'jti'), seen),
});

/** What ties a proof to an access token (RFC 9449 §4.3, §6.1). */
export const bindingVerifier = {
  /** Whether it was made for this token. */
  token: async ({ proofs: [proof], token }: ProvenRequest & Jwt) =>
    found(stringOf(proof?.payload, 'ath') === (await hashOf(token)), undefined),
  /** Whether the token is bound to its key. */
  key: async ({ proofs: [proof], payload }: ProvenRequest & Jwt) => {
    const key = proofKey(proof);
    const jkt = stringOf(valueOf(payload, 'cnf'), 'jkt');
    return found(key !== undefined && jkt !== undefined && jkt === (await thumbprint(key)), undefined);
  },
};
