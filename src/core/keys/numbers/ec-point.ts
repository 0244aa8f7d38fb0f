import { encodeBase64url } from '../../text/base64url.ts';
import { fail, ok, type Result } from '../../text/result.ts';
import { decompress, isOnCurve } from './ec-curve-equation.ts';

interface Coordinates {
  readonly x: string;
  readonly y: string;
}

/**
 * An EC point as SEC 1 §2.3.3 writes it: 04, x, y, or compressed to 02 or 03, x. `size` is the length of a coordinate in
 * bytes.
 */
export function ecPoint(bytes: Uint8Array | undefined, crv: string, size: number): Result<Coordinates, string> {
  const form = bytes?.[0];
  if (!bytes || form === undefined) return fail(`This EC key on ${crv} holds no public point.`);
  const isCompressed = form === 2 || form === 3;
  const wanted = isCompressed ? 1 + size : 1 + 2 * size;
  if ((form !== 4 && !isCompressed) || bytes.length !== wanted) {
    return fail(
      `The point of this EC key has ${bytes.length} bytes; on ${crv} it is 04, then x and y, ${1 + 2 * size} bytes, or 02 or 03, then x, ${1 + size} bytes (SEC 1 §2.3.3).`,
    );
  }
  const x = bytes.subarray(1, 1 + size);
  const y = isCompressed ? decompress(crv, x, form === 3) : bytes.subarray(1 + size);
  if (!y || isOnCurve(crv, x, y) === false) return fail(offCurve(crv));
  return ok({ x: encodeBase64url(x), y: encodeBase64url(y) });
}

/** Such a point is no public key, and computing with it could give a private one away (RFC 8725 §3.4). */
export const offCurve = (crv: string): string =>
  `The point of this EC key is not on ${crv}: one of its numbers was altered, or it belongs to another curve. No library may use it (SEC 1 §3.2.2.1). Copy the key once more.`;
