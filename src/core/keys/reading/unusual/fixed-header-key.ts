import { decodeBase64url, encodeBase64url } from '../../../text/base64url.ts';
import { count } from '../../../text/words.ts';
import type { DerKey } from '../../der-keys/der-key.ts';
import { rsaFault } from '../../numbers/rsa-fault.ts';

/** The SPKI header of an RSA key with a modulus of 128, 256, 384, 512 or 1024 bytes, and the zero byte in front of it: whole groups of 3 bytes. */
const headers: ReadonlyMap<string, number> = new Map([
  ['MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA', 256],
  ['MIIBojANBgkqhkiG9w0BAQEFAAOCAY8AMIIBigKCAYEA', 384],
  ['MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEA', 512],
]);

const headerLength = 44;
/** 65537 in base64, as it is often glued to the modulus. */
const tail = 'IDAQAB';

/**
 * The key of a text that was put together from a header for one size and a modulus of another: some code has the header for 2048
 * bits as a constant. `base64`: the characters of what should be an SPKI. Undefined where it is not such a text.
 */
export function fixedHeaderKey(base64: string): DerKey | undefined {
  const announced = headers.get(base64.slice(0, headerLength));
  const bare = base64.replace(/={1,2}$/, '');
  if (announced === undefined || !bare.endsWith(tail)) return undefined;
  const { bytes: n, faults } = decodeBase64url(bare.slice(headerLength, -tail.length).replace(/={1,2}$/, ''));
  const isNumber = n.length >= 64 && n.length % 16 === 0 && (n[0] ?? 0) >= 0x80;
  const isFaulty = faults.some(({ id }) => id !== 'base64url-alphabet');
  const e = Uint8Array.of(1, 0, 1);
  if (isFaulty || !isNumber || n.length === announced || rsaFault(n, e) !== undefined) return undefined;
  const remark = `The DER header of this key announces a modulus of ${count(announced, 'byte')}, and ${n.length} follow: a fixed header was put in front of a modulus of another size. Jotter read the modulus and the exponent 65537. Other libraries reject this key. Write the lengths for this modulus, or publish n and e as a JWK.`;
  return { material: { kty: 'RSA', n: encodeBase64url(n), e: encodeBase64url(e) }, remarks: [remark] };
}
