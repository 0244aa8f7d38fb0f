import { encodeBase64url } from '../../core/text/base64url.ts';
import { namedHashes, type NamedHash } from '../../core/token/sd-jwt/named-hashes.ts';
import { namedDigest } from '../hashes/named-digest.ts';

/** A digest that somebody may have made instead of the right one, and how: the end of a sentence that begins with "It is". */
export interface NearDigest {
  readonly digest: string;
  readonly how: string;
}

const others = ['sha-256', 'sha-384', 'sha-512'];

/** Digests of a text that miss the right one by a step that is often forgotten (RFC 9901 §4.1.1, §4.2.3). */
export async function nearDigests(text: string, hash: NamedHash): Promise<readonly NearDigest[]> {
  const bytes = new TextEncoder().encode(text);
  const digest = await namedDigest(hash);
  const right = await digest(bytes);
  const hex = Array.from(right, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const near: NearDigest[] = [
    { digest: hex, how: 'in hexadecimal digits, and must be in base64url (RFC 9901 §4.2.3)' },
    {
      digest: encodeBase64url(new TextEncoder().encode(hex)),
      how: 'as base64url of its hexadecimal digits, and must be as base64url of its bytes (RFC 9901 §4.2.3)',
    },
    { digest: standard(right), how: 'in standard base64, and must be in base64url without padding (RFC 7515 §2)' },
  ];
  for (const name of others) {
    const other = namedHashes.get(name);
    if (!other || name === hash.name) continue;
    const how = `by ${name}, and the hash of this token is ${hash.name} (RFC 9901 §4.1.1)`;
    near.push({ digest: encodeBase64url(await (await namedDigest(other))(bytes)), how });
  }
  return near;
}

const standard = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
