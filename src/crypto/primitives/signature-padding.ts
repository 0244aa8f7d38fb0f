import { derOf, identifierOf, octetsOf, sequenceOf } from '../../core/keys/asn1/der-writer.ts';
import { childrenOf, oidOf, readDer, tags } from '../../core/keys/asn1/der.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Hashes that a DigestInfo names (RFC 8017 §B.1), as WebCrypto calls them where it has them. */
const hashes: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.2.5', 'MD5'],
  ['1.3.14.3.2.26', 'SHA-1'],
  ['2.16.840.1.101.3.4.2.4', 'SHA-224'],
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);

export const sizeOfHash = (hash: string): number => Number(hash.slice(4)) / 8;

export async function digest(hash: string, message: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(hash, message));
}

export const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** EMSA-PKCS1-v1_5 (RFC 8017 §9.2): 00 01, FF at least eight times, 00, DigestInfo. Undefined where it does not fit. */
export function padPkcs1(hash: string, digested: Bytes, size: number): Bytes | undefined {
  const oid = [...hashes].find(([, name]) => name === hash)?.[0] ?? '';
  const info = sequenceOf(sequenceOf(identifierOf(oid), derOf(tags.null)), octetsOf(digested));
  if (size < info.length + 11) return undefined;
  const padded = new Uint8Array(size).fill(0xff);
  padded.set([0, 1]);
  padded[size - info.length - 1] = 0;
  padded.set(info, size - info.length);
  return padded;
}

/** The hash and the digest that such a padding holds; undefined where it is none, so that another key made it, or none at all. */
export function openPkcs1(padded: Bytes): { readonly hash: string; readonly digest: Uint8Array } | undefined {
  const end = padded.indexOf(0, 2);
  const isPadding =
    padded[0] === 0 && padded[1] === 1 && end >= 10 && padded.subarray(2, end).every((byte) => byte === 0xff);
  const info = isPadding ? readDer(padded.subarray(end + 1)) : undefined;
  const [algorithm, digested] = (info?.ok && childrenOf(info.value)) || [];
  const oid = oidOf(childrenOf(algorithm)?.[0]) ?? '';
  if (digested?.tag !== tags.octetString) return undefined;
  return { hash: hashes.get(oid) ?? `OID ${oid}`, digest: digested.bytes };
}

/** MGF1 (RFC 8017 §B.2.1) over the same hash as the message, as RFC 7518 §3.5 wants it. */
async function maskOf(hash: string, seed: Uint8Array, length: number): Promise<Bytes> {
  const mask = new Uint8Array(length);
  for (let count = 0, at = 0; at < length; count += 1) {
    const block = await digest(hash, Uint8Array.of(...seed, count >> 24, count >> 16, count >> 8, count));
    mask.set(block.subarray(0, length - at), at);
    at += block.length;
  }
  return mask;
}

const proofOf = (hash: string, digested: Uint8Array, salt: Uint8Array): Promise<Bytes> =>
  digest(hash, Uint8Array.of(...new Uint8Array(8), ...digested, ...salt));

/** EMSA-PSS (RFC 8017 §9.1.1), `bits` of the modulus; the salt is as long as the hash (RFC 7518 §3.5). Undefined where it does not fit. */
export async function padPss(hash: string, digested: Bytes, bits: number): Promise<Bytes | undefined> {
  const size = Math.ceil((bits - 1) / 8);
  const salt = crypto.getRandomValues(new Uint8Array(sizeOfHash(hash)));
  const length = size - digested.length - 1;
  if (length < salt.length + 1) return undefined;
  const proof = await proofOf(hash, digested, salt);
  const block = await maskOf(hash, proof, length);
  block.forEach((byte, index) => (block[index] = byte ^ (salt[index - (length - salt.length)] ?? 0)));
  const marker = length - salt.length - 1;
  block[marker] = (block[marker] ?? 0) ^ 1;
  block[0] = (block[0] ?? 0) & (0xff >> (8 * size - (bits - 1)));
  return Uint8Array.of(...new Uint8Array(Math.ceil(bits / 8) - size), ...block, ...proof, 0xbc);
}

interface PssOpening {
  readonly saltLength: number;
  /** How many zeros the padding has; a wrong key gives none or few. */
  readonly zeros: number;
  /** Whether it was made over a message with this digest. */
  matches(digested: Uint8Array): Promise<boolean>;
}

/** What such a padding holds (RFC 8017 §9.1.2); undefined where it is none. */
export async function openPss(hash: string, padded: Bytes, bits: number): Promise<PssOpening | undefined> {
  const size = Math.ceil((bits - 1) / 8);
  const em = padded.subarray(padded.length - size);
  const length = size - sizeOfHash(hash) - 1;
  const unused = 8 * size - (bits - 1);
  if (length < 1 || em.at(-1) !== 0xbc || ((em[0] ?? 0) & ~(0xff >> unused)) !== 0) return undefined;
  const proof = em.subarray(length, -1);
  const block = await maskOf(hash, proof, length);
  block.forEach((byte, index) => (block[index] = byte ^ (em[index] ?? 0)));
  block[0] = (block[0] ?? 0) & (0xff >> unused);
  const zeros = block.findIndex((byte) => byte !== 0);
  if (block[zeros] !== 1) return undefined;
  const salt = block.subarray(zeros + 1);
  return {
    saltLength: salt.length,
    zeros,
    matches: async (digested) => isSame(await proofOf(hash, digested, salt), proof),
  };
}
