import { modulo, power, toBytes, toNumber } from './big-number.ts';
import { ecDomains, type EcDomain } from './ec-domain.ts';

/** Whether both coordinates are in the field and y² = x³ + ax + b (SEC 1 §3.2.2.1); undefined for a curve that is not known. */
export function isOnCurve(crv: string, x: Uint8Array, y: Uint8Array): boolean | undefined {
  const curve = ecDomains.get(crv);
  if (!curve) return undefined;
  const [px, py] = [toNumber(x), toNumber(y)];
  return px < curve.prime && py < curve.prime && modulo(py * py - rightSide(px, curve), curve.prime) === 0n;
}

/** The y of a compressed point (SEC 1 §2.3.4), odd or even as asked for; undefined where no point has that x. */
export function decompress(crv: string, x: Uint8Array, odd: boolean): Uint8Array<ArrayBuffer> | undefined {
  const curve = ecDomains.get(crv);
  const px = toNumber(x);
  if (!curve || px >= curve.prime) return undefined;
  const square = rightSide(px, curve);
  // Every prime here is 3 modulo 4, which makes a root this simple.
  const root = power(square, (curve.prime + 1n) / 4n, curve.prime);
  if (modulo(root * root - square, curve.prime) !== 0n) return undefined;
  return toBytes((root & 1n) === (odd ? 1n : 0n) ? root : modulo(-root, curve.prime), curve.size);
}

const rightSide = (x: bigint, { a, b, prime }: EcDomain): bigint => modulo(x * x * x + a * x + b, prime);
