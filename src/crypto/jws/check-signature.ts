import type { Key } from '../../core/keys/key.ts';
import { unusableWhy } from '../../core/keys/unusable-key.ts';
import { loadPart } from '../../core/text/load-part.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';
import type { ComputedBy } from '../../core/registry/engine.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import type { Jws } from '../../core/token/token.ts';
import { chosenEngine, own } from '../jose/chosen-engine.ts';
import type { Refusal } from './natively.ts';
import { signatureMatches } from './signature-matches.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** One reading of a token: the bytes that were signed, and those of the signature. */
export interface SignedInput {
  readonly signingInput: Bytes;
  readonly signature: Bytes;
  /** The token itself, where this is its strict reading. jose reads no other. */
  readonly token?: Jws;
}

interface CheckedSignature {
  readonly matches: boolean;
  readonly by: ComputedBy;
}

const loadJose = () => import('./verify-with-jose.ts');

/** Whether a signature matches a key (RFC 7515 §5.2): by jose, or by Jotter's own engine where jose cannot say. */
export async function checkSignature(
  algorithm: Algorithm,
  key: Key,
  { token, signingInput, signature }: SignedInput,
): Promise<Result<CheckedSignature, Refusal>> {
  const unusable = unusableWhy(key.material);
  if (unusable !== undefined) return fail({ because: 'unusable-key', why: unusable });
  const engine = token ? chosenEngine(algorithm, key) : own('other-reading');
  const answer = token && engine.by === 'jose' ? await askJose(token, algorithm, key) : undefined;
  if (answer?.ok) return ok({ matches: answer.value, by: engine });
  const matches = await signatureMatches(algorithm, key, signingInput, signature);
  if (!matches.ok) return matches;
  return ok({ matches: matches.value, by: answer ? own(answer.problem) : engine });
}

/** Whether jose accepts the token exactly as it was sent, with whatever faults its characters have. */
export async function acceptedAsSent(algorithm: Algorithm, key: Key, token: Jws): Promise<boolean> {
  if (unusableWhy(key.material) !== undefined) return false;
  if (chosenEngine(algorithm, key).by !== 'jose' || !('subtle' in crypto)) return false;
  const jose = await loadJose().catch(() => undefined);
  return (await jose?.acceptsAsSent(token, algorithm.name, key)) === true;
}

async function askJose(token: Jws, algorithm: Algorithm, key: Key) {
  if (!('subtle' in crypto)) return fail('not-in-browser' as const);
  // An attack may have a key tried under another algorithm than the header names.
  if (stringParameter(token, 'alg') !== algorithm.name) return fail('other-reading' as const);
  const jose = await loadPart(loadJose);
  return jose ? jose.verifyWithJose(token, algorithm.name, key) : fail('not-loaded' as const);
}
