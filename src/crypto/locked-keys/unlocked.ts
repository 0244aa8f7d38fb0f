import type { Key } from '../../core/keys/key.ts';
import type { Result } from '../../core/text/result.ts';

/** Why a locked key stays locked: `why` is one or more sentences. */
export interface StillLocked {
  readonly because:
    | 'wrong-password'
    /** The password is right, or cannot be tried, and the contents were cut or altered. */
    | 'damaged'
    /** Opened, and not a key that JOSE can use. */
    | 'unusable'
    | 'unsupported-here'
    | 'over-limit';
  readonly why: string;
}

export type Unlocked = Result<readonly Key[], StillLocked>;

export const stillLocked = (because: StillLocked['because'], why: string): { ok: false; problem: StillLocked } => ({
  ok: false,
  problem: { because, why },
});

export const WRONG_PASSWORD =
  'This is not the password of the key: what it opens is no private key. Capitals and spaces count. If the password is surely right, the beginning of the encrypted part was altered: copy the key once more.';
