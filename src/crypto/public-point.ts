/** Short Weierstrass curves y² = x³ + ax + b over a prime field (SEC 2 §2, FIPS 186-4 §D.1.2); b is not needed to multiply. */
interface Domain {
  readonly prime: bigint;
  readonly a: bigint;
  readonly generator: readonly [bigint, bigint];
  /** Bytes of a coordinate. */
  readonly size: number;
}

const domain = (prime: bigint, a: bigint, x: string, y: string): Domain => ({
  prime,
  a,
  generator: [BigInt(`0x${x}`), BigInt(`0x${y}`)],
  size: Math.ceil(prime.toString(2).length / 8),
});

const domains: ReadonlyMap<string, Domain> = new Map([
  [
    'P-256',
    domain(
      2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
      -3n,
      '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296',
      '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5',
    ),
  ],
  [
    'P-384',
    domain(
      2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
      -3n,
      'aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7',
      '3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f',
    ),
  ],
  [
    'P-521',
    domain(
      2n ** 521n - 1n,
      -3n,
      'c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66',
      '11839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650',
    ),
  ],
  [
    'secp256k1',
    domain(
      2n ** 256n - 2n ** 32n - 977n,
      0n,
      '79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798',
      '483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8',
    ),
  ],
]);

interface PublicPoint {
  readonly x: Uint8Array;
  readonly y: Uint8Array;
}

/**
 * The public point of a private number, x and y in full size; undefined for an unknown curve. WebCrypto of Firefox refuses
 * a private key without it, and Java writes such keys. Not in constant time: it runs on the key's owner's own machine.
 */
export function publicPoint(crv: string, d: Uint8Array): PublicPoint | undefined {
  const curve = domains.get(crv);
  const scalar = d.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  if (!curve || scalar === 0n) return undefined;
  const { prime, generator, size } = curve;
  const base: Jacobian = [generator[0], generator[1], 1n];
  let sum: Jacobian | undefined;
  for (const bit of scalar.toString(2)) {
    if (sum) sum = double(sum, curve);
    if (bit === '1') sum = sum ? add(sum, base, curve) : base;
  }
  if (!sum || sum[2] === 0n) return undefined;
  const inverse = invert(sum[2], prime);
  const square = (inverse * inverse) % prime;
  return { x: toBytes((sum[0] * square) % prime, size), y: toBytes((sum[1] * square * inverse) % prime, size) };
}

/** X/Z², Y/Z³, so that no step needs an inverse. */
type Jacobian = readonly [bigint, bigint, bigint];

const mod = (value: bigint, prime: bigint): bigint => ((value % prime) + prime) % prime;

function double([x, y, z]: Jacobian, { prime, a }: Domain): Jacobian {
  const yy = (y * y) % prime;
  const s = (4n * x * yy) % prime;
  const m = mod(3n * x * x + a * z ** 4n, prime);
  const x3 = mod(m * m - 2n * s, prime);
  return [x3, mod(m * (s - x3) - 8n * yy * yy, prime), mod(2n * y * z, prime)];
}

function add(one: Jacobian, other: Jacobian, curve: Domain): Jacobian {
  const { prime } = curve;
  const [x1, y1, z1] = one;
  const [x2, y2] = other; // its z is 1
  const zz = (z1 * z1) % prime;
  const h = mod(x2 * zz - x1, prime);
  const r = mod(y2 * zz * z1 - y1, prime);
  if (h === 0n && r === 0n) return double(one, curve);
  const hh = (h * h) % prime;
  const v = (x1 * hh) % prime;
  const x3 = mod(r * r - hh * h - 2n * v, prime);
  return [x3, mod(r * (v - x3) - y1 * hh * h, prime), mod(z1 * h, prime)];
}

/** Extended Euclid. */
function invert(value: bigint, prime: bigint): bigint {
  let [low, high] = [mod(value, prime), prime];
  let [factor, next] = [1n, 0n];
  while (low > 1n) {
    const quotient = high / low;
    [low, high] = [high - quotient * low, low];
    [factor, next] = [next - quotient * factor, factor];
  }
  return mod(factor, prime);
}

function toBytes(value: bigint, size: number): Uint8Array {
  const hex = value.toString(16).padStart(size * 2, '0');
  return Uint8Array.from({ length: size }, (_, index) => parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}
