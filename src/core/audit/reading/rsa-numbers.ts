import { memo } from '../../text/memo.ts';
import { toNumber } from '../../keys/numbers/big-number.ts';
import type { Key } from '../../keys/key.ts';
import { decodeBase64url } from '../../text/base64url.ts';
import { mostPrivateBits } from '../../text/work-caps.ts';

export interface RsaNumbers {
  readonly n: bigint;
  readonly e: bigint;
}

/** The public numbers of an RSA key (RFC 8017 §3.1); undefined for other keys, and for one too long to be looked into. */
export const rsaNumbers = memo((key: Key): RsaNumbers | undefined => {
  const { n, e } = key.material;
  const isUsable = n !== undefined && e !== undefined && (key.bits ?? 0) <= mostPrivateBits && e.length <= 400;
  return isUsable ? { n: toNumber(decodeBase64url(n).bytes), e: toNumber(decodeBase64url(e).bytes) } : undefined;
});
