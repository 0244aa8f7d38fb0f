import { encodeBase64url } from '../text/base64url.ts';
import { fail, ok, type Result } from '../text/result.ts';

interface Coordinates {
  readonly x: string;
  readonly y: string;
}

/** An EC point as SEC 1 §2.3.3 writes it: 04, x, y. `size` is the length of a coordinate in bytes. */
export function ecPoint(bytes: Uint8Array | undefined, crv: string, size: number): Result<Coordinates, string> {
  const form = bytes?.[0];
  if (!bytes || form === undefined) return fail(`This EC key on ${crv} holds no public point.`);
  if (form === 2 || form === 3) {
    return fail(
      'This EC key holds its point in compressed form, which Jotter does not read yet. ' +
        'Convert it: openssl ec -in key.pem -pubin -conv_form uncompressed -out plain.pem (leave out -pubin for a private key).',
    );
  }
  if (form !== 4 || bytes.length !== 1 + 2 * size) {
    return fail(
      `The point of this EC key has ${bytes.length} bytes; on ${crv} it is 04, then x and y, ${1 + 2 * size} bytes.`,
    );
  }
  return ok({ x: encodeBase64url(bytes.subarray(1, 1 + size)), y: encodeBase64url(bytes.subarray(1 + size)) });
}
