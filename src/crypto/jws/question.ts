import type { MisfitKey } from '../../core/keys/fits.ts';
import type { Key } from '../../core/keys/key.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';
import type { Jws } from '../../core/token/token.ts';

/** One token, its algorithm, and the keys at hand sorted for it. */
export interface Question {
  readonly jws: Jws;
  readonly algorithm: Algorithm;
  readonly kid: string | undefined;
  readonly fitting: readonly Key[];
  readonly misfits: readonly MisfitKey[];
  /** What the token says that weakens a verdict, such as an `alg` that is not protected: sentences. */
  readonly notes: readonly string[];
}
