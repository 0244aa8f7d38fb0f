import { nameKey } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import type { KeyManagement } from '../../core/registry/key-management.ts';
import type { Result } from '../../core/text/result.ts';
import { hasPolyfill } from '../primitives/ecdh.ts';
import type { Encrypting } from '../jwe-header/encrypted-with.ts';
import { refuse, type EncryptionProblem } from '../jwe-header/encryption-problem.ts';
import type { JweHeaders } from '../jwe-header/jwe-headers.ts';
import type { CallFault } from '../primitives/native-call.ts';
import { lackOf } from './recovery.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A header parameter that an encryption makes, and its value as JSON. */
interface MadeParameter {
  readonly name: 'epk' | 'p2s' | 'p2c' | 'iv' | 'tag';
  readonly json: string;
}

export interface NewContentKey {
  readonly bytes: Bytes;
  /** Empty where the content key is not sent. */
  readonly encryptedKey: Bytes;
  readonly parameters: readonly MadeParameter[];
  /** Sentences. */
  readonly notes: readonly string[];
}

/** What a key is needed for: its header, the management of its algorithm, and a public key or a secret that fits. */
export interface Production<M extends KeyManagement = KeyManagement> {
  readonly headers: JweHeaders;
  readonly wanted: Encrypting;
  readonly management: M;
  readonly key: Key;
}

export type Produced = Promise<Result<NewContentKey, EncryptionProblem>>;

/** Why a step of the key management gave nothing. */
export function notProduced(
  { wanted, key }: Production,
  fault: CallFault,
  filled = hasPolyfill(key.crv ?? ''),
): Result<never, EncryptionProblem> {
  if (fault === 'refused') {
    const why = `The ${nameKey(key)} cannot be used for ${wanted.algorithm.name}: its numbers do not belong together, or it is too small.`;
    return refuse('unusable-key', why);
  }
  return refuse('unsupported-here', lackOf(wanted.algorithm, filled));
}
