import type { Decryption } from '../../core/judgement/decryption.ts';
import { encryptedWith } from '../jwe-header/encrypted-with.ts';
import { recoverContentKey } from '../key-management/recover-content-key.ts';

type Decrypted = Extract<Decryption, { verdict: 'decrypted' }>;

/**
 * The content encryption key of what was decrypted. jose keeps it to itself: then Jotter's own engine finds it once more, when an
 * edit needs it. Undefined where the engine does not.
 */
export async function contentKeyOf({
  contentKey,
  recipient,
  key,
}: Decrypted): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (contentKey) return contentKey;
  const wanted = encryptedWith(recipient);
  if (!wanted.ok) return undefined;
  const encryptedKey = Uint8Array.from(recipient.encryptedKey.readable);
  const { scheme } = wanted.value;
  const recovered = await recoverContentKey({ wanted: wanted.value, scheme, key, encryptedKey, spend: () => true });
  return recovered.ok ? recovered.value.bytes : undefined;
}
