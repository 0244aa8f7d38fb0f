import { modulo } from '../../core/keys/numbers/big-number.ts';
import { breathe } from './breathe.ts';

/** Square bits that a slice may multiply: some 10 milliseconds. */
const slice = 2 ** 28;

/**
 * base ^ exponent mod modulus, in slices between which the page answers. The exponent must be below the modulus, so that it has no more
 * bits: whoever calls has checked that. Not in constant time.
 */
export async function powerInSlices(base: bigint, exponent: bigint, modulus: bigint): Promise<bigint> {
  const bits = modulus.toString(16).length * 4;
  const atOnce = Math.max(1, Math.floor(slice / bits ** 2));
  let result = 1n % modulus;
  let square = modulo(base, modulus);
  for (const [index, bit] of exponent.toString(2).split('').toReversed().entries()) {
    if (bit === '1') result = (result * square) % modulus;
    square = (square * square) % modulus;
    if (index % atOnce === atOnce - 1) await breathe();
  }
  return result;
}
