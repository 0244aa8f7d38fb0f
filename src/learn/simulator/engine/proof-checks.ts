import { readJwt } from '../../jwt-tools/read-jwt.ts';
import { told, type CheckRule } from '../../verifier/check.ts';
import {
  bindingVerifier,
  makeProofVerifier,
  proofKey,
  proofLifetime,
  type ProvenRequest,
} from '../../verifier/proof-verifier.ts';
import type { CarriedToken } from './happening.ts';
import { leeway } from './hosts.ts';
import type { PresentedRequest } from './presented.ts';
import type { World } from './world.ts';

const bad = (why: string, description: string) => ({ why, error: 'invalid_dpop_proof', description });

/** A proof in a message; its receiver checks it with the key that it brings along. */
export function carriedProof(text: string): CarriedToken {
  const key = proofKey(readJwt(text));
  return { name: 'DPoP proof', text, ...(key && { key }) };
}

/** What a server looks at in a proof, with and without an access token (RFC 9449 §4.3). */
export function proofChecks({ now, signal }: World): readonly CheckRule<ProvenRequest>[] {
  const look = makeProofVerifier({ now, leeway, seen: new Set(), signal });
  return [...shapeChecks(look), ...replayChecks(look)];
}

type Look = ReturnType<typeof makeProofVerifier>;

const shapeChecks = (look: Look): readonly CheckRule<ProvenRequest>[] => [
  told({
    id: 'proof',
    title: 'DPoP, one proof',
    reference: 'RFC 9449 §4.3',
    look: look.proof,
    passed: 'There is one header DPoP, with a JWT of the type "dpop+jwt" and an algorithm with a key pair.',
    refused: (count) =>
      bad(`There must be one header DPoP with a proof; there are ${count}.`, 'There is no DPoP proof'),
  }),
  told({
    id: 'proof-signature',
    title: 'Signature of the proof',
    reference: 'RFC 9449 §4.3',
    look: look.signature,
    passed: 'The private half of the key in its own header signed it.',
    refused: bad('It does not match the key in the header of the proof.', 'The proof is not signed by its key'),
  }),
  told({
    id: 'htm',
    title: 'htm and htu, for this request',
    reference: 'RFC 9449 §4.3',
    look: look.request,
    passed: ({ asked }) => `The proof is for ${asked}.`,
    refused: ({ given, asked }) =>
      bad(`The proof is for ${given}, and the request is ${asked}.`, 'The proof is for another request'),
  }),
];

/** What makes a proof good once, and not for long (RFC 9449 §11.1). */
const replayChecks = (look: Look): readonly CheckRule<ProvenRequest>[] => [
  told({
    id: 'proof-age',
    title: 'iat, a new proof',
    reference: 'RFC 9449 §11.1',
    look: look.age,
    passed: (age) => `It was made ${age} seconds ago.`,
    refused: (age) => bad(`It was made ${age} seconds ago; ${proofLifetime} are allowed here.`, 'The proof is too old'),
  }),
  told({
    id: 'jti',
    title: 'jti, never seen before',
    reference: 'RFC 9449 §11.1',
    look: look.once,
    passed: 'No proof with this jti was taken in the last minute.',
    refused: bad('This very proof was taken before: it is a replay.', 'The proof was used before'),
  }),
];

/** What ties a proof to an access token (RFC 9449 §4.3, §6.1). */
export const bindingChecks: readonly CheckRule<PresentedRequest>[] = [
  told({
    id: 'ath',
    title: 'ath, made for this token',
    reference: 'RFC 9449 §4.3',
    look: bindingVerifier.token,
    passed: 'It is the SHA-256 hash of this access token.',
    refused: bad('It is not the SHA-256 hash of this access token.', 'The proof is for another token'),
  }),
  told({
    id: 'cnf',
    title: 'cnf, the key that the token is bound to',
    reference: 'RFC 9449 §6.1',
    look: bindingVerifier.key,
    passed: 'The thumbprint of the proof’s key is the cnf.jkt of the token.',
    refused: {
      why: 'The proof’s key is not the one that the token is bound to: its thumbprint is not the cnf.jkt of the token.',
      error: 'invalid_token',
      description: 'Invalid DPoP key binding',
    },
  }),
];
