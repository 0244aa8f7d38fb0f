import type { Key } from '../../core/keys/key.ts';
import { thumbprint } from './thumbprint.ts';

/** The private key among those at hand that belongs to one of the public keys, told by its thumbprint (RFC 7638). */
export async function ownKey(published: readonly Key[], atHand: readonly Key[]): Promise<Key | undefined> {
  const wanted = new Set(await Promise.all(published.map((key) => thumbprint(key))));
  for (const key of atHand) {
    if (key.use !== 'private') continue;
    const print = await thumbprint(key);
    if (print !== undefined && wanted.has(print)) return key;
  }
  return undefined;
}
