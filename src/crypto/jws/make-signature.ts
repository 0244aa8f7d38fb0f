import type { Key } from '../../core/keys/key.ts';
import { loadPart } from '../../core/text/load-part.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';
import type { ComputedBy } from '../../core/registry/engine.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { chosenEngine, own } from '../jose/chosen-engine.ts';
import { natively, type Refusal } from './natively.ts';
import { substituteFor } from './substitute.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface MadeSignature {
  readonly signature: Bytes;
  readonly by: ComputedBy;
}

const loadJose = () => import('./sign-with-jose.ts');

/** The signature of a JWS Signing Input (RFC 7515 §5.1): by jose, or by Jotter's own engine where jose cannot make it. */
export async function makeSignature(
  algorithm: Algorithm,
  key: Key,
  signingInput: Bytes,
): Promise<Result<MadeSignature, Refusal>> {
  const engine = chosenEngine(algorithm, key);
  const answer = engine.by === 'jose' ? await askJose(algorithm, key, signingInput) : undefined;
  if (answer?.ok) return ok({ signature: answer.value, by: engine });
  const made = await signatureOf(algorithm, key, signingInput);
  return made.ok ? ok({ signature: made.value, by: answer ? own(answer.problem) : engine }) : made;
}

async function askJose(algorithm: Algorithm, key: Key, signingInput: Bytes) {
  if (!('subtle' in crypto)) return fail('not-in-browser' as const);
  const jose = await loadPart(loadJose);
  return jose ? jose.signWithJose(signingInput, algorithm.name, key) : fail('not-loaded' as const);
}

/** By WebCrypto, or by what stands in for it where it refuses. */
export async function signatureOf(algorithm: Algorithm, key: Key, message: Bytes): Promise<Result<Bytes, Refusal>> {
  const native = await natively(algorithm, key, 'sign', (imported, parameters) =>
    crypto.subtle.sign(parameters, imported, message),
  );
  if (native.ok) return ok(new Uint8Array(native.value));
  const substitute = await substituteFor(algorithm, key, native.problem);
  return substitute.ok ? substitute.value.sign(message) : substitute;
}
