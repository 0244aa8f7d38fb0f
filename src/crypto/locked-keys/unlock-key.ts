import type { LockedKey } from '../../core/keys/reading/locked-key.ts';
import { unreachable } from '../../core/text/result.ts';
import type { Unlocked } from './unlocked.ts';
import { unlockPkcs8 } from './unlock-pkcs8.ts';
import { unlockJwk, type ReadToken } from './unlock-jwk.ts';

/** It needs what read the store, which does not come with other keys. */
const loadPkcs12 = () => import('./unlock-pkcs12.ts');

/** Opens an encrypted key with its password. The password goes nowhere and is kept nowhere. Rejects when aborted. */
export async function unlockKey(
  locked: LockedKey,
  password: string,
  readToken: ReadToken,
  signal: AbortSignal,
): Promise<Unlocked> {
  signal.throwIfAborted();
  const { lock } = locked;
  switch (lock.kind) {
    case 'pbes2':
      return unlockPkcs8(locked, lock, password, signal);
    case 'pkcs12':
      return (await loadPkcs12()).unlockPkcs12(locked, lock, password, signal);
    case 'jwe':
      return unlockJwk(locked, lock, password, readToken, signal);
    default:
      return unreachable(lock);
  }
}
