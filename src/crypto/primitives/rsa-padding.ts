import { joinBytes } from '../../core/text/join-bytes.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type OaepHash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** What EME-PKCS1-v1_5 holds (RFC 8017 §7.2.2): 00 02, at least eight bytes that are not zero, 00, the message. */
export function fromPkcs1(padded: Bytes): Bytes | undefined {
  const end = padded.indexOf(0, 2);
  return padded[0] === 0 && padded[1] === 2 && end >= 10 ? padded.slice(end + 1) : undefined;
}

/**
 * What EME-OAEP holds with an empty label (RFC 8017 §7.1.2 step 3); undefined where it is none. `maskHash` is that of MGF1, which
 * RFC 7518 §4.3 has the same. Throws without the hash.
 */
export async function fromOaep(padded: Bytes, hash: OaepHash, maskHash = hash): Promise<Bytes | undefined> {
  const label = await digest(hash, new Uint8Array(0));
  const size = label.length;
  if (padded.length < 2 * size + 2 || padded[0] !== 0) return undefined;
  const masked = padded.slice(1 + size);
  const seed = xor(padded.slice(1, 1 + size), await mask(masked, size, maskHash));
  const block = xor(masked, await mask(seed, masked.length, maskHash));
  const start = block.findIndex((byte, index) => index >= size && byte !== 0);
  const isLabel = label.every((byte, index) => byte === block[index]);
  return isLabel && block[start] === 1 ? block.slice(start + 1) : undefined;
}

/** EME-OAEP with an empty label (RFC 8017 §7.1.1 step 2), `length` bytes; undefined where the message is too long for it. */
export async function toOaep(message: Bytes, length: number, hash: OaepHash): Promise<Bytes | undefined> {
  const label = await digest(hash, new Uint8Array(0));
  const size = label.length;
  const free = length - message.length - 2 * size - 2;
  if (free < 0) return undefined;
  const block = joinBytes(label, new Uint8Array(free), Uint8Array.of(1), message);
  const seed = crypto.getRandomValues(new Uint8Array(size));
  const masked = xor(block, await mask(seed, block.length, hash));
  return joinBytes(Uint8Array.of(0), xor(seed, await mask(masked, size, hash)), masked);
}

/** MGF1 (RFC 8017 appendix B.2.1). */
async function mask(seed: Bytes, length: number, hash: OaepHash): Promise<Bytes> {
  const pieces: Bytes[] = [];
  for (let at = 0, counter = 0; at < length; counter++) {
    const count = Uint8Array.of(counter >>> 24, counter >>> 16, counter >>> 8, counter);
    const piece = await digest(hash, joinBytes(seed, count));
    pieces.push(piece);
    at += piece.length;
  }
  return joinBytes(...pieces).slice(0, length);
}

const digest = async (hash: OaepHash, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest(hash, bytes));

const xor = (one: Bytes, other: Bytes): Bytes => one.map((byte, index) => byte ^ (other[index] ?? 0));
