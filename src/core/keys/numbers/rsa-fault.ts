import { count } from '../../text/words.ts';
import { mostPublicBits } from '../../text/work-caps.ts';
import { toNumber } from './big-number.ts';

/** Why two numbers are no RSA public key (RFC 8017 §3.1), as a sentence; undefined where they may be one. */
export function rsaFault(n: Uint8Array, e: Uint8Array): string | undefined {
  const bits = n.length * 8 - Math.clz32(n[0] ?? 0) + 24;
  if (bits > mostPublicBits)
    return `The modulus "n" of this RSA key has ${count(bits, 'bit')}. Jotter reads at most ${count(mostPublicBits, 'bit')}, because browsers reject larger keys and computing with them takes minutes. Check that "n" was copied correctly: RSA keys have 2,048 to 8,192 bits.`;
  const [modulus, exponent] = [toNumber(n), toNumber(e)];
  if (modulus % 2n === 0n)
    return 'The modulus "n" of this RSA key is even, and a product of two odd primes never is (RFC 8017 §3.1): the number was cut or altered. Copy the key once more.';
  if (exponent < 3n)
    return `The exponent "e" of this RSA key is ${exponent}, with which ${exponent === 2n ? 'nothing can be signed' : 'anyone can make a signature'}; RFC 8017 §3.1 wants 3 at least, and nearly every key has 65537 ("AQAB").`;
  if (exponent % 2n === 0n)
    return `The exponent "e" of this RSA key is even, so no private exponent belongs to it (RFC 8017 §3.1); nearly every key has 65537 ("AQAB").`;
  if (exponent >= modulus)
    return 'The exponent "e" of this RSA key is not below its modulus "n", as RFC 8017 §3.1 demands: were the two swapped, or one of them cut?';
  return undefined;
}

/** The same of the private exponent. */
export function rsaPrivateFault(d: Uint8Array): string | undefined {
  const number = toNumber(d);
  if (number > 1n) return undefined;
  return `The private exponent "d" of this RSA key is ${number}, which opens and signs nothing (RFC 8017 §3.2): it is a placeholder, or was cut.`;
}
