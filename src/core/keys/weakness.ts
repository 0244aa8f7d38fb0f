import type { Algorithm } from '../registry/algorithms.ts';
import type { Key } from './key.ts';

/** Why the key is too small for the algorithm, as a sentence (RFC 7518 §3.2, §3.3, §3.5); undefined where it is not. */
export function weaknessOf(algorithm: Algorithm, key: Key): string | undefined {
  const { name, reference, smallestSecret } = algorithm;
  const bits = key.bits ?? 0;
  if (key.kty === 'RSA' && bits < 2048) {
    return `The RSA key has ${bits} bits; ${name} must be used with 2048 or more (${reference}), and many servers refuse less.`;
  }
  if (key.kty === 'oct' && smallestSecret !== undefined && bits === 0) {
    return `The secret is empty, so anyone can sign with it; ${name} must be used with ${smallestSecret} bytes or more (${reference}).`;
  }
  if (key.kty === 'oct' && smallestSecret !== undefined && bits < smallestSecret * 8) {
    return `The secret has ${bits / 8} bytes; ${name} must be used with ${smallestSecret} or more (${reference}), and many servers refuse less.`;
  }
  return undefined;
}
