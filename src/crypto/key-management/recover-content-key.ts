import { ok, unreachable } from '../../core/text/result.ts';
import { agree } from './agreement.ts';
import { gcmUnwrap } from './gcm-wrap.ts';
import { passwordUnwrap } from './password.ts';
import type { Recovered, Recovery } from './recovery.ts';
import { rsaDecrypt } from './rsa.ts';
import { secretOf } from './secret-of.ts';
import { unwrap } from './unwrap.ts';

/** The content encryption key that a key gives (RFC 7516 §5.2 steps 7 to 11). */
export async function recoverContentKey(recovery: Recovery): Recovered {
  const { scheme, key } = recovery;
  switch (scheme.mode) {
    case 'direct':
      return ok({ bytes: secretOf(key), proven: false, notes: [] });
    case 'key-wrap':
      return unwrap(recovery, secretOf(key));
    case 'gcm-wrap':
      return gcmUnwrap({ ...recovery, scheme });
    case 'password':
      return passwordUnwrap({ ...recovery, scheme });
    case 'agreement':
      return agree({ ...recovery, scheme });
    case 'rsa-oaep':
    case 'rsa-pkcs1':
      return rsaDecrypt({ ...recovery, scheme });
    default:
      return unreachable(scheme);
  }
}
