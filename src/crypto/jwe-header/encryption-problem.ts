import { fail, type Result } from '../../core/text/result.ts';
import type { Undecryptable } from '../../core/judgement/decryption.ts';

export interface EncryptionProblem {
  readonly because:
    | Undecryptable
    /** RSA1_5, which is there to read old tokens only. */
    | 'weak-algorithm'
    /** The encrypted key would no longer open: it takes a key, and a new encryption, to change this. */
    | 'key-management';
  /** A sentence. */
  readonly message: string;
}

export const refuse = (because: EncryptionProblem['because'], message: string): Result<never, EncryptionProblem> =>
  fail({ because, message });
