import { $jwe } from '../../state/token/decryption.ts';
import { useStore } from '../../state/page/use-store.ts';

/** What a key does for the token in view. */
export function KeyPurpose() {
  return useStore($jwe) ? 'to decrypt, and to encrypt what you edit' : 'to verify, and to sign what you edit';
}
