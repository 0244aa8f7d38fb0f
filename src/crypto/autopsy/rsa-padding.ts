import type { Made, MadeHash } from './axes.ts';
import { digestLength, digestOf, madeHashes } from './digests.ts';
import type { Bytes } from './evidence.ts';
import { openPkcs1 } from '../primitives/signature-padding.ts';

/** What an RSA signature holds when it is opened with the public key. */
export interface Opened {
  /** "RSA PKCS#1 v1.5 with SHA-256" */
  readonly words: string;
  /** Whether chance cannot have made it. */
  readonly isSure: boolean;
  /** As far as it tells before the content is known. */
  readonly made?: Pick<Made, 'scheme' | 'hash'> | undefined;
  /** Whether the digest may be of this hash. */
  mayBe(hash: MadeHash): boolean;
  /** How it was made, where it was made over this digest. */
  madeOver(hash: MadeHash, digest: Bytes): Made | undefined;
}

/**
 * A padding of PKCS#1 v1.5, with a DigestInfo or without, or of PSS with any salt and hash of MGF1; undefined where it is none.
 * `exponent`: the public one.
 */
export function openedPadding(message: Bytes, bits: number, exponent: bigint): Opened | undefined {
  const plain = mayBeForged(message, exponent) ? undefined : (pkcs1(message) ?? bareDigest(message));
  return plain ?? pss(message, bits);
}

/** Up to this exponent a root of a number that begins like a padding begins like it, too, and everyone can compute that root. */
const largestRoot = 257n;
/** DigestInfo of SHA-512 (RFC 8017 §9.2 note 1), in bytes: with no more free bytes than these, no root is found. */
const longestDigestInfo = 83;

/** Whether a padding leaves its maker more bytes to choose than any hash needs, where the exponent is small. */
const mayBeForged = (message: Bytes, exponent: bigint): boolean =>
  exponent < largestRoot && message.length - message.indexOf(0, 2) - 1 > longestDigestInfo;

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

function pkcs1(message: Bytes): Opened | undefined {
  const plain = openPkcs1(message);
  const hash = madeHashes.find((one) => one === plain?.hash);
  return (
    plain && {
      words: `RSA PKCS#1 v1.5 with ${plain.hash}`,
      isSure: true,
      made: { scheme: 'RSASSA-PKCS1-v1_5', ...(hash && { hash }) },
      mayBe: (one) => one === hash,
      madeOver: (one, digest) =>
        isSame(digest, plain.digest) ? { scheme: 'RSASSA-PKCS1-v1_5', hash: one } : undefined,
    }
  );
}

/** RFC 8017 §9.2 with the digest where its DigestInfo should be: 00 01, FF …, 00, digest. */
function bareDigest(message: Bytes): Opened | undefined {
  const end = message.indexOf(0, 2);
  const isPadding =
    message[0] === 0 && message[1] === 1 && end >= 10 && message.subarray(2, end).every((byte) => byte === 0xff);
  if (!isPadding) return undefined;
  const content = message.subarray(end + 1);
  return {
    words: `RSA PKCS#1 v1.5 with ${content.length} bytes that are no DigestInfo`,
    isSure: true,
    mayBe: (hash) => digestLength(hash) === content.length,
    madeOver: (hash, digest) =>
      isSame(digest, content) ? { scheme: 'RSASSA-PKCS1-v1_5', hash, isBareDigest: true } : undefined,
  };
}

/** A wrong key gives a padding of random bytes: fewer zeros than that could come about by chance. */
const enoughZeros = 8;

interface PssPart {
  readonly hash: MadeHash;
  readonly maskHash: MadeHash;
  readonly salt: Bytes;
  readonly zeros: number;
  readonly proof: Bytes;
}

/** EMSA-PSS (RFC 8017 §9.1.2), with every hash as that of the message and of MGF1. */
function pss(message: Bytes, bits: number): Opened | undefined {
  const size = Math.ceil((bits - 1) / 8);
  const encoded = message.subarray(message.length - size);
  const unused = 8 * size - (bits - 1);
  if (encoded.at(-1) !== 0xbc || ((encoded[0] ?? 0) & ~(0xff >> unused)) !== 0) return undefined;
  const parts = madeHashes.flatMap((hash) =>
    madeHashes.flatMap((maskHash) => unmasked(encoded, unused, { hash, maskHash }) ?? []),
  );
  if (parts.length === 0) return undefined;
  const sure = parts.find(({ zeros }) => zeros >= enoughZeros);
  const [first] = sure ? [sure] : parts;
  return {
    words: `RSA-PSS with ${first?.hash ?? ''} and a ${first?.salt.length ?? 0}-byte salt`,
    isSure: sure !== undefined,
    made: first && { scheme: 'RSA-PSS', hash: first.hash },
    mayBe: (hash) => parts.some((part) => part.hash === hash),
    madeOver: (hash, digest) => {
      const part = parts.find((one) => one.hash === hash && isSame(proofOf(one, digest), one.proof));
      return part && { scheme: 'RSA-PSS', hash, maskHash: part.maskHash, saltLength: part.salt.length };
    },
  };
}

function proofOf({ hash, salt }: PssPart, digest: Bytes): Bytes {
  const bytes = new Uint8Array(8 + digest.length + salt.length);
  bytes.set(digest, 8);
  bytes.set(salt, 8 + digest.length);
  return digestOf(hash, bytes);
}

function unmasked(
  encoded: Bytes,
  unused: number,
  { hash, maskHash }: { readonly hash: MadeHash; readonly maskHash: MadeHash },
): PssPart | undefined {
  const length = encoded.length - digestLength(hash) - 1;
  if (length < 1) return undefined;
  const proof = encoded.slice(length, -1);
  const block = maskOf(maskHash, proof, length);
  block.forEach((byte, index) => (block[index] = byte ^ (encoded[index] ?? 0)));
  block[0] = (block[0] ?? 0) & (0xff >> unused);
  const zeros = block.findIndex((byte) => byte !== 0);
  return block[zeros] === 1 ? { hash, maskHash, proof, zeros, salt: block.slice(zeros + 1) } : undefined;
}

/** MGF1 (RFC 8017 §B.2.1). */
function maskOf(hash: MadeHash, seed: Bytes, length: number): Bytes {
  const mask = new Uint8Array(length);
  for (let count = 0, at = 0; at < length; count += 1) {
    const block = digestOf(hash, Uint8Array.of(...seed, count >> 24, count >> 16, count >> 8, count));
    mask.set(block.subarray(0, length - at), at);
    at += block.length;
  }
  return mask;
}
