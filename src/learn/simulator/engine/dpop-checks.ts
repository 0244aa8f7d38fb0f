import type { Key } from '../../../core/keys/key.ts';
import { numberOf, stringOf, valueOf } from '../../../core/text/json-node.ts';
import { embeddedKeys } from '../../../crypto/jws/embedded-key.ts';
import { thumbprint } from '../../../crypto/keys/thumbprint.ts';
import { verify } from '../../../crypto/jws/verify.ts';
import { pass, refuse, type CheckRule, type Refusal } from './check.ts';
import type { CarriedToken } from './happening.ts';
import { leeway } from './hosts.ts';
import { valuesOf, type HttpRequest } from './http.ts';
import { hashOf } from './jwt.ts';
import { readPresented, type PresentedRequest, type PresentedToken } from './presented.ts';

/** Seconds after which a proof is too old (RFC 9449 §11.1 lets the server choose). */
const proofLifetime = 60;

export interface ProofReader {
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** The `jti` of proofs that were taken. */
  readonly seen: Set<string>;
}

const bad = (why: string, description: string) => refuse({ why, error: 'invalid_dpop_proof', description });

export const proofOf = (request: HttpRequest): PresentedToken => readPresented(valuesOf(request, 'DPoP')[0] ?? '');

const urlOf = ({ host, target }: HttpRequest): string => `https://${host}${target.replace(/[?#].*$/, '')}`;

/** The key that a proof brings along. */
export const proofKey = ({ jws }: PresentedToken): Key | undefined => (jws ? embeddedKeys(jws)[0] : undefined);

/** A proof in a message; its receiver checks it with the key that it brings along. */
export function carriedProof(text: string): CarriedToken {
  const key = proofKey(readPresented(text));
  return { name: 'DPoP proof', text, ...(key && { key }) };
}

type Asked = Pick<PresentedRequest, 'request'>;

/** What is looked at in a proof, with and without an access token (RFC 9449 §4.3). */
export const proofChecks = (reader: ProofReader): readonly CheckRule<Asked>[] => [
  ...shapeChecks(reader),
  ...replayChecks(reader),
];

const shapeChecks = ({ signal }: ProofReader): readonly CheckRule<Asked>[] => [
  {
    id: 'proof',
    title: 'DPoP, one proof',
    reference: 'RFC 9449 §4.3',
    check: ({ request }) => {
      const count = valuesOf(request, 'DPoP').length;
      const { header } = proofOf(request);
      if (count === 1 && stringOf(header, 'typ') === 'dpop+jwt' && stringOf(header, 'alg') === 'ES256')
        return pass('There is one header DPoP, with a JWT of the type "dpop+jwt" and an algorithm with a key pair.');
      return bad(`There must be one header DPoP with a proof; there are ${count}.`, 'There is no DPoP proof');
    },
  },
  {
    id: 'proof-signature',
    title: 'Signature of the proof',
    reference: 'RFC 9449 §4.3',
    check: async ({ request }) => {
      const { jws, ...proof } = proofOf(request);
      const key = proofKey({ jws, ...proof });
      const { verdict } = jws && key?.use === 'public' ? await verify(jws, [key], signal) : { verdict: 'unknown' };
      if (verdict === 'valid') return pass('The private half of the key in its own header signed it.');
      return bad('It does not match the key in the header of the proof.', 'The proof is not signed by its key');
    },
  },
  {
    id: 'htm',
    title: 'htm and htu, for this request',
    reference: 'RFC 9449 §4.3',
    check: ({ request }) => {
      const { payload } = proofOf(request);
      const [htm, htu] = [stringOf(payload, 'htm'), stringOf(payload, 'htu')];
      const is = `${request.method} ${urlOf(request)}`;
      if (`${htm} ${htu}` === is) return pass(`The proof is for ${is}.`);
      return bad(`The proof is for ${htm} ${htu}, and the request is ${is}.`, 'The proof is for another request');
    },
  },
];

/** What makes a proof good once, and not for long (RFC 9449 §11.1). */
const replayChecks = ({ now, seen }: ProofReader): readonly CheckRule<Asked>[] => [
  {
    id: 'proof-age',
    title: 'iat, a new proof',
    reference: 'RFC 9449 §11.1',
    check: ({ request }) => {
      const age = now() - (numberOf(proofOf(request).payload, 'iat') ?? 0);
      if (age <= proofLifetime && age >= -leeway) return pass(`It was made ${age} seconds ago.`);
      return bad(`It was made ${age} seconds ago; ${proofLifetime} are allowed here.`, 'The proof is too old');
    },
  },
  {
    id: 'jti',
    title: 'jti, never seen before',
    reference: 'RFC 9449 §11.1',
    check: ({ request }) => {
      const jti = stringOf(proofOf(request).payload, 'jti') ?? '';
      if (jti === '' || seen.has(jti))
        return bad('This very proof was taken before: it is a replay.', 'The proof was used before');
      seen.add(jti);
      return pass('No proof with this jti was taken in the last minute.');
    },
  },
];

/** What ties a proof to an access token (RFC 9449 §4.3, §6.1). */
export const bindingChecks: readonly CheckRule<PresentedRequest>[] = [
  {
    id: 'ath',
    title: 'ath, made for this token',
    reference: 'RFC 9449 §4.3',
    check: async ({ request, token }) => {
      if (stringOf(proofOf(request).payload, 'ath') === (await hashOf(token)))
        return pass('It is the SHA-256 hash of this access token.');
      return bad('It is not the SHA-256 hash of this access token.', 'The proof is for another token');
    },
  },
  {
    id: 'cnf',
    title: 'cnf, the key that the token is bound to',
    reference: 'RFC 9449 §6.1',
    check: async ({ request, payload }) => {
      const key = proofKey(proofOf(request));
      const jkt = stringOf(valueOf(payload, 'cnf'), 'jkt');
      if (key && jkt !== undefined && jkt === (await thumbprint(key)))
        return pass('The thumbprint of the proof’s key is the cnf.jkt of the token.');
      return refuse(otherKey);
    },
  },
];

const otherKey: Refusal = {
  why: 'The proof’s key is not the one that the token is bound to: its thumbprint is not the cnf.jkt of the token.',
  error: 'invalid_token',
  description: 'Invalid DPoP key binding',
};
