import { contradictions } from '../../core/keys/contradictions.ts';
import { misfit, neededKey } from '../../core/keys/fits.ts';
import { nameKey } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import { quote } from '../../core/keys/quote.ts';
import { weaknessOf } from '../../core/keys/weakness.ts';
import { type Algorithm, algorithms } from '../../core/registry/algorithms.ts';
import type { ComputedBy } from '../../core/registry/engine.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { completeKey, publicNumbers } from '../keys/complete-key.ts';
import { makeSignature } from './make-signature.ts';
import type { Refusal } from './natively.ts';

interface Signature {
  /** base64url. */
  readonly signature: string;
  /** The key is smaller than RFC 7518 demands: a sentence. */
  readonly weak?: string;
  /** What the key says against this use of it. */
  readonly notes: readonly string[];
  /** Who made it; absent for the empty signature of `none`. */
  readonly by?: ComputedBy;
}

interface SigningProblem {
  readonly because: Refusal['because'] | 'no-key' | 'no-fitting-key' | 'public-key' | 'unsecured';
  /** A sentence. */
  readonly message: string;
}

/**
 * A JWS signature (RFC 7515 §5.1) over exactly these bytes, the JWS Signing Input. `algorithm` is the `alg` of that header.
 * For `none` the key `'unsecured'` asks for the empty signature on purpose (RFC 7518 §3.6). Never rejects but when the signal
 * is aborted.
 */
export async function sign(
  signingInput: Uint8Array<ArrayBuffer>,
  algorithm: string,
  key: Key | 'unsecured' | undefined,
  signal: AbortSignal,
): Promise<Result<Signature, SigningProblem>> {
  signal.throwIfAborted();
  const row = algorithms.get(algorithm);
  if (row?.kind === 'none')
    return key === 'unsecured' ? ok({ signature: '', notes: [] }) : refuse('unsecured', UNSECURED);
  if (!row?.scheme) return refuse('unsupported-algorithm', `Jotter cannot sign with ${quote(algorithm)}.`);
  if (!key || key === 'unsecured')
    return refuse('no-key', `There is no key to sign with: ${row.name} needs ${neededKey(row)}.`);
  const why = misfit(row, key);
  if (why !== undefined) return refuse('no-fitting-key', why);
  if (key.use === 'public') return refuse('public-key', `The ${nameKey(key)} can only verify; the private key signs.`);
  const signed = await signWith(row, key, signingInput);
  signal.throwIfAborted();
  return signed;
}

async function signWith(
  algorithm: Algorithm,
  key: Key,
  signingInput: Uint8Array<ArrayBuffer>,
): Promise<Result<Signature, SigningProblem>> {
  const complete = await completeKey(key);
  const unrelated = await pairProblem(complete);
  if (unrelated !== undefined) return refuse('unusable-key', unrelated);
  const made = await makeSignature(algorithm, complete, signingInput);
  if (!made.ok) return refuse(made.problem.because, made.problem.why);
  const weak = weaknessOf(algorithm, key);
  const notes = contradictions(algorithm, key, undefined, 'sign').map(({ why }) => why);
  return ok({
    signature: encodeBase64url(made.value.signature),
    by: made.value.by,
    ...(weak === undefined ? {} : { weak }),
    notes,
  });
}

const UNSECURED =
  '"alg" is "none": such a token has no signature, and anyone can write it. Choose an algorithm to sign it.';

const refuse = (because: SigningProblem['because'], message: string): Result<never, SigningProblem> =>
  fail({ because, message });

/**
 * Why a private key of a curve or of ML-DSA cannot be used: its private number belongs to another public key than the one
 * beside it, so that nobody could verify what it signs. A sentence; undefined where they belong together.
 */
async function pairProblem(key: Key): Promise<string | undefined> {
  const { x, pub } = key.material;
  const given = key.kty === 'AKP' ? pub : x;
  if (key.use !== 'private' || key.kty === 'RSA' || given === undefined) return undefined;
  const computed = await publicNumbers(key);
  if (!computed || given === (key.kty === 'AKP' ? computed.pub : computed.x)) return undefined;
  const [hidden, open] = key.kty === 'AKP' ? ['"priv"', '"pub"'] : ['The private number "d"', '"x"'];
  return `${hidden} of the ${nameKey(key)} belongs to another public key than ${open} says: whoever has the public key could not verify what it signs. Were two keys mixed up?`;
}
