import type { Key } from '../../../core/keys/key.ts';
import { readJwt, type Jwt } from '../../jwt-tools/read-jwt.ts';
import { verifyJwt } from '../../jwt-tools/verify-jwt.ts';
import { found, judge, told, type CheckRule, type Judgement } from '../../verifier/check.ts';
import { bindingVerifier, makeProofVerifier, type ProvenRequest } from '../../verifier/proof-verifier.ts';
import type { BoundRequest } from './bound-request.ts';

/** The API, which holds the issuer’s key and remembers the proofs of the last minutes. */
export interface BoundApi {
  readonly issuer: Key;
  /** The `jti` of each; it writes into it. */
  readonly seen: Set<string>;
}

/** Judges a request up to the first check that refuses it (RFC 9449 §4.3). `now` is in seconds since 1970. */
export function checkRequest(request: BoundRequest, { issuer, seen }: BoundApi, now: number): Promise<Judgement> {
  const { method, url, token, proof } = request;
  const proofs = proof === undefined ? [] : [readJwt(proof)];
  const look = makeProofVerifier({ now: () => now, leeway: 60, seen });
  return judge([tokenCheck(issuer), ...keyChecks(look), ...requestChecks(look)], {
    ...readJwt(token),
    method,
    url,
    proofs,
  });
}

const tokenCheck = (issuer: Key): CheckRule<Jwt> =>
  told({
    id: 'access-token',
    title: 'Access token',
    look: async ({ token }) => found((await verifyJwt(token, issuer)).verdict === 'valid', undefined),
    passed: 'The issuer signed it.',
    refused: 'The issuer did not sign it.',
  });

type Look = ReturnType<typeof makeProofVerifier>;
type Rules = readonly CheckRule<Jwt & ProvenRequest>[];

/** The key in the proof’s header signed it, and is the one that the access token names. */
const keyChecks = (look: Look): Rules => [
  told({
    id: 'proof',
    title: 'Proof',
    look: look.proof,
    passed: 'There is one.',
    refused: 'There is none, and this token is bound to a key.',
  }),
  told({
    id: 'proof-signature',
    title: 'Signature',
    look: look.signature,
    passed: 'The key in its header signed it.',
    refused: 'The key in its header did not sign it.',
  }),
  told({
    id: 'cnf',
    title: 'Key',
    look: bindingVerifier.key,
    passed: 'The access token is bound to this key.',
    refused: 'The access token is bound to another key.',
  }),
];

/** It is for this request and this token, and for one use. */
const requestChecks = (look: Look): Rules => [
  told({
    id: 'htm',
    title: 'Request',
    look: look.request,
    passed: ({ given }) => `It is for ${given}.`,
    refused: ({ given, asked }) => `It is for ${given}, and this is ${asked}.`,
  }),
  told({
    id: 'ath',
    title: 'Token',
    look: bindingVerifier.token,
    passed: 'It is for this access token.',
    refused: 'It is for another access token.',
  }),
  told({
    id: 'proof-age',
    title: 'Time',
    look: look.age,
    passed: 'It was made just now.',
    refused: 'It was not made just now.',
  }),
  told({
    id: 'jti',
    title: 'Once',
    look: look.once,
    passed: 'Its jti was not seen before.',
    refused: 'Its jti was seen before: this proof was used.',
  }),
];
