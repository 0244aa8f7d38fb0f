import type { Key } from '../../keys/key.ts';

/** The public numbers of a key, or its secret, as one text: two keys with the same one are the same key (RFC 7638 §3.2). */
export function materialOf({ material }: Key): string {
  const { kty, crv = '', n, e = '', x, y = '', k, pub } = material;
  return [kty, crv, n ?? x ?? k ?? pub ?? '', e, y].join(' ');
}
