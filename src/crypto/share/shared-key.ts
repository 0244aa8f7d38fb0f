import type { Key, KeyMaterial } from '../../core/keys/key.ts';
import { toJwksText, toJwkText, toPublicKey } from '../keys/export-key.ts';

/** What of some keys may be published. */
export interface PublicKeys {
  /** One JWK, or a set of several; undefined where there is none. */
  readonly text: string | undefined;
  readonly keys: readonly Key[];
}

/** The public halves of keys, written anew from their public numbers: nothing else of the text that they came in is in it. */
export async function publicKeysOf(keys: readonly Key[]): Promise<PublicKeys> {
  const halves = await Promise.all(keys.map(publicOnly));
  const open = halves.filter((key) => key !== undefined);
  const [first] = open;
  const text = first && (open.length === 1 ? toJwkText(first) : toJwksText(open));
  return { text, keys: open };
}

async function publicOnly(key: Key): Promise<Key | undefined> {
  const half = key.use === 'secret' ? undefined : await toPublicKey(key);
  if (!half) return undefined;
  const { kid, alg, intendedUse, operations, ...rest } = half;
  const named = {
    ...(kid === undefined ? {} : { kid }),
    ...(alg === undefined ? {} : { alg }),
    ...(intendedUse === undefined ? {} : { intendedUse }),
    // "sign" is what the private key is for (RFC 7517 §4.3).
    ...(operations === undefined || key.use === 'private' ? {} : { operations }),
  };
  return { ...rest, ...named, material: openMaterial(half.material) };
}

function openMaterial({ kty, crv, n, e, x, y, pub }: KeyMaterial): KeyMaterial {
  const numbers = Object.entries({ crv, n, e, x, y, pub }).filter(([, value]) => value !== undefined);
  return { kty, ...Object.fromEntries(numbers) };
}
