import { decodeBase64url } from '../text/base64url.ts';
import { memo } from '../text/memo.ts';
import type { KeyMaterial } from './key.ts';
import { edwardsFault } from './numbers/edwards-fault.ts';

/**
 * Why no signature may be verified with a public key, whatever library would do it, as a sentence; undefined where it may. A key is read
 * all the same, so that this can be said of it.
 */
export const unusableWhy = memo(({ crv, x }: KeyMaterial): string | undefined =>
  crv === undefined || x === undefined ? undefined : edwardsFault(crv, decodeBase64url(x).bytes),
);
