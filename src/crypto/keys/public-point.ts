import { inverse, modulo as mod, toBytes, toNumber } from '../../core/keys/numbers/big-number.ts';
import { ecDomains, type EcDomain } from '../../core/keys/numbers/ec-domain.ts';

interface PublicPoint {
  readonly x: Uint8Array;
  readonly y: Uint8Array;
}

/**
 * The public point of a private number, x and y in full size; undefined for an unknown curve, and for a number that is not
 * below its order. WebCrypto of Firefox refuses a private key without it, and Java writes such keys. Not in constant time:
 * it runs on the key's owner's own machine.
 */
export function publicPoint(crv: string, d: Uint8Array): PublicPoint | undefined {
  const curve = ecDomains.get(crv);
  const scalar = toNumber(d);
  if (!curve || scalar === 0n || scalar >= curve.order) return undefined;
  const { prime, generator, size } = curve;
  const base: Jacobian = [generator[0], generator[1], 1n];
  let sum: Jacobian | undefined;
  for (const bit of scalar.toString(2)) {
    if (sum) sum = double(sum, curve);
    if (bit === '1') sum = sum ? add(sum, base, curve) : base;
  }
  if (!sum || sum[2] === 0n) return undefined;
  const factor = inverse(sum[2], prime);
  const square = (factor * factor) % prime;
  return { x: toBytes((sum[0] * square) % prime, size), y: toBytes((sum[1] * square * factor) % prime, size) };
}

/** X/Z², Y/Z³, so that no step needs an inverse. */
type Jacobian = readonly [bigint, bigint, bigint];

function double([x, y, z]: Jacobian, { prime, a }: EcDomain): Jacobian {
  const yy = (y * y) % prime;
  const s = (4n * x * yy) % prime;
  const m = mod(3n * x * x + a * z ** 4n, prime);
  const x3 = mod(m * m - 2n * s, prime);
  return [x3, mod(m * (s - x3) - 8n * yy * yy, prime), mod(2n * y * z, prime)];
}

function add(one: Jacobian, other: Jacobian, curve: EcDomain): Jacobian {
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
