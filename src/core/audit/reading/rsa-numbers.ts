import { toNumber } from '../../keys/numbers/big-number.ts';
import type { Key } from '../../keys/key.ts';
import { decodeBase64url } from '../../text/base64url.ts';

export interface RsaNumbers {
  readonly n: bigint;
  readonly e: bigint;
}

const known = new WeakMap<Key, { readonly numbers: RsaNumbers | undefined }>();

/** In bits. Arithmetic with a longer modulus takes too long for a remark. */
const longest = 8192;

/** The public numbers of an RSA key (RFC 8017 §3.1); undefined for other keys, and for one too long to be looked into. */
export function rsaNumbers(key: Key): RsaNumbers | undefined {
  const before = known.get(key);
  if (before) return before.numbers;
  const { n, e } = key.material;
  const isUsable = n !== undefined && e !== undefined && (key.bits ?? 0) <= longest && e.length <= 400;
  const numbers = isUsable
    ? { n: toNumber(decodeBase64url(n).bytes), e: toNumber(decodeBase64url(e).bytes) }
    : undefined;
  known.set(key, { numbers });
  return numbers;
}
