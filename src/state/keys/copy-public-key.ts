import type { Key } from '../../core/keys/key.ts';
import { copyText } from '../page/copying.ts';

/** Copies the public half of a key; resolves to whether that was possible and allowed. A secret has none. */
export async function copyPublicKey(key: Key, form: 'pem' | 'jwk'): Promise<boolean> {
  const { toJwkText, toPemText, toPublicKey } = await import('../../crypto/keys/export-key.ts');
  const open = await toPublicKey(key);
  const text = open && (form === 'jwk' ? toJwkText(open) : await toPemText(open));
  return text !== undefined && copyText(text);
}
