import { INSECURE } from '../primitives/native-call.ts';
import { loadPart } from '../../core/text/load-part.ts';
import { nameKey } from '../../core/keys/describe-key.ts';
import { encryptionContradictions } from '../../core/keys/encryption-contradictions.ts';
import { misfit, neededKey } from '../../core/keys/fits.ts';
import type { Key } from '../../core/keys/key.ts';
import { publicHalf } from '../../core/keys/public-half.ts';
import type { ComputedBy } from '../../core/registry/engine.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { ok, type Result } from '../../core/text/result.ts';
import type { Part } from '../../core/token/part/part.ts';
import { readPart } from '../../core/token/part/read-part.ts';
import { withPublicNumbers } from '../keys/complete-key.ts';
import { encryptOurselves, type MadeToken } from './encrypt-ourselves.ts';
import { encryptingWith, type Encrypting } from '../jwe-header/encrypted-with.ts';
import { refuse, type EncryptionProblem } from '../jwe-header/encryption-problem.ts';
import { encryptionWeakness } from '../jwe-header/encryption-weakness.ts';
import type { JweHeaders } from '../jwe-header/jwe-headers.ts';
import { chosenEngine, own } from '../jose/chosen-engine.ts';
import type { Production } from '../key-management/production.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Encrypted extends MadeToken {
  /** The key is smaller than RFC 7518 demands: a sentence. */
  readonly weak?: string;
  /** Who encrypted it. */
  readonly by: ComputedBy;
}

/** What a token in JSON has besides its protected header (RFC 7516 §7.2.1). */
export interface Surroundings {
  readonly unprotected: readonly Part[];
  readonly aad?: Part | undefined;
}

/**
 * Encrypts content anew (RFC 7516 §5.1) as a protected header says, which is JSON: its `alg` and `enc` choose how, `zip` whether
 * it is compressed. `epk`, `p2s`, `p2c`, `iv` and `tag` are made and set in the header that has `alg`, the rest of which stays
 * as it was written. A private key encrypts by its public half. Never rejects but when the signal is aborted.
 */
export async function encrypt(
  headerText: string,
  plaintext: Bytes,
  key: Key | undefined,
  signal: AbortSignal,
  around: Surroundings = { unprotected: [] },
): Promise<Result<Encrypted, EncryptionProblem>> {
  signal.throwIfAborted();
  if (!('subtle' in crypto)) return refuse('unsupported-here', INSECURE);
  const headers = headersOf(headerText, around.unprotected);
  const wanted = encryptingWith(headers);
  if (!wanted.ok) return refuse(wanted.problem.because, wanted.problem.why);
  const encrypting = await encryptingKey(wanted.value, key);
  if (!encrypting.ok) return encrypting;
  const choice = { wanted: wanted.value, key: encrypting.value, aad: around.aad };
  const encrypted = await encryptWith(headers, headerText, plaintext, choice);
  signal.throwIfAborted();
  return encrypted;
}

const charactersOf = (json: string): string => encodeBase64url(new TextEncoder().encode(json));

const headersOf = (headerText: string, unprotected: readonly Part[]): JweHeaders => ({
  header: readPart('header', excerptOf(charactersOf(headerText)), { encrypted: true }),
  unprotected,
});

/** The key, or its public half, if it fits. */
async function encryptingKey(
  { algorithm, encryption }: Encrypting,
  key: Key | undefined,
): Promise<Result<Key, EncryptionProblem>> {
  if (!key) {
    const why = `There is no key to encrypt with: ${algorithm.name} needs ${neededKey(algorithm, encryption)}.`;
    return refuse('no-key', why);
  }
  const why = misfit(algorithm, key, encryption);
  if (why !== undefined) return refuse('no-fitting-key', why);
  if (key.use !== 'private') return ok(key);
  const half = publicHalf(await withPublicNumbers(key));
  return half
    ? ok(half)
    : refuse('unusable-key', `The public half of the ${nameKey(key)} is not known, and nothing here computes it.`);
}

interface Choice {
  readonly wanted: Encrypting;
  readonly key: Key;
  readonly aad: Part | undefined;
}

async function encryptWith(
  headers: JweHeaders,
  headerText: string,
  plaintext: Bytes,
  { wanted, key, aad }: Choice,
): Promise<Result<Encrypted, EncryptionProblem>> {
  const { algorithm, encryption, kid } = wanted;
  const { management } = algorithm;
  if (!management) return refuse('unsupported-algorithm', `${algorithm.name} encrypts nothing.`);
  const production = { headers, wanted, management, key };
  const made = await encryptContent(production, headerText, plaintext, aad);
  if (!made.ok) return made;
  const weak = encryptionWeakness(algorithm, key);
  return ok({
    ...made.value,
    ...(weak === undefined ? {} : { weak }),
    notes: [...made.value.notes, ...encryptionContradictions(algorithm, encryption, key, kid).map(({ why }) => why)],
  });
}

type Made = Omit<Encrypted, 'weak'>;

const loadJose = () => import('./encrypt-with-jose.ts');

/** By jose, or by Jotter's own engine where jose cannot make this token. */
async function encryptContent(
  production: Production,
  headerText: string,
  plaintext: Bytes,
  aad: Part | undefined,
): Promise<Result<Made, EncryptionProblem>> {
  const { headers, wanted, key } = production;
  const engine = chosenEngine(wanted.algorithm, key, wanted.encryption);
  const jose = engine.by === 'jose' ? await loadPart(loadJose) : undefined;
  const answer = await jose?.encryptWithJose(production, headerText, plaintext, aad);
  const unprotectedTexts = headers.unprotected.map(({ excerpt }) => excerpt.text);
  if (answer?.ok) return ok({ ...answer.value, unprotectedTexts, by: engine });
  const made = await encryptOurselves(production, headerText, plaintext, aad);
  if (!made.ok) return made;
  const because = answer?.problem ?? (jose ? undefined : 'not-loaded');
  return ok({ ...made.value, by: engine.by === 'jose' && because ? own(because) : engine });
}
