import type { Key, SecretEncoding } from '../../keys/key.ts';

/** What is known where a finding was made, and fills in its lines. */
export interface FixCircumstances {
  /** alg of the header. */
  readonly alg: string;
  /** Of the key field, and how it reads a secret. */
  readonly keys: readonly Key[];
  readonly encoding: SecretEncoding;
  /** iss, and the first aud. */
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires: boolean;
}
