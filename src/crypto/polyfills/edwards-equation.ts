type Bytes = Uint8Array<ArrayBuffer>;

interface Point {
  readonly subtract: (other: this) => this;
  readonly multiplyUnsafe: (scalar: bigint) => this;
  readonly toBytes: () => Uint8Array;
}

interface Curve<P extends Point> {
  readonly base: P;
  readonly order: bigint;
  readonly read: (bytes: Bytes) => P;
  /** Of R, the public key and the message (RFC 8032 §5.1.7 and §5.2.7, step 2), as a little-endian number. */
  readonly hash: (...pieces: readonly Uint8Array[]) => Uint8Array;
}

/**
 * Whether S·B - k·A is R, to the byte. RFC 8032 §5.1.7 allows this equation and the one that multiplies both sides by the cofactor,
 * which accepts more: browsers compute this one, noble the other, and a verdict must not depend on who computed it.
 */
export function holdsToTheByte<P extends Point>(
  { base, order, read, hash }: Curve<P>,
  signature: Bytes,
  message: Bytes,
  publicKey: Bytes,
): boolean {
  const size = publicKey.length;
  if (signature.length !== 2 * size) return false;
  const [r, s] = [signature.slice(0, size), littleEndian(signature.subarray(size))];
  if (s >= order) return false;
  const k = littleEndian(hash(r, publicKey, message)) % order;
  const wanted = base.multiplyUnsafe(s).subtract(read(publicKey).multiplyUnsafe(k)).toBytes();
  return wanted.every((byte, index) => byte === r[index]);
}

const littleEndian = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Array.from(bytes.toReversed(), (byte) => byte.toString(16).padStart(2, '0')).join('')}`);
