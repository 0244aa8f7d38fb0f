import { nameKey } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { count } from '../../core/text/words.ts';
import { mostExponentBits, mostPrivateBits } from '../../core/text/work-caps.ts';
import type { Refusal } from './natively.ts';
import { rsaPrivate } from '../primitives/rsa-arithmetic.ts';
import { isExponentTooLarge, openSignature, rsaNumbers } from '../primitives/rsa-numbers.ts';
import { digest, isSame, openPss, padPkcs1, padPss, sizeOfHash } from '../primitives/signature-padding.ts';
import type { Substitute } from './substitute.ts';

/** RSA with numbers that a browser refuses, mostly small ones. Undefined where they are no RSA key at all. */
export function rsaSubstitute(algorithm: Algorithm, key: Key): Result<Substitute, Refusal> | undefined {
  if (key.kty === 'RSA' && isExponentTooLarge(key)) return fail(exponentTooLarge(key));
  const numbers = rsaNumbers(key);
  if (!numbers) return undefined;
  const { hash = 'SHA-256', scheme } = algorithm;
  const isPss = scheme === 'RSA-PSS';
  // RFC 8017 §9.1.1, §9.2: what the padding holds must be shorter than the modulus.
  const smallest = isPss ? 16 * sizeOfHash(hash) + 9 : 8 * (sizeOfHash(hash) + 19 + 11);
  if (numbers.bits < smallest) return fail(tooSmall(algorithm, key, smallest));
  return ok({
    async verify(signature, message) {
      const padded = await openSignature(key, signature);
      if (!padded) return ok(false);
      const digested = await digest(hash, message);
      if (!isPss) return ok(isSame(padded, padPkcs1(hash, digested, numbers.bytes) ?? new Uint8Array()));
      const opened = await openPss(hash, padded, numbers.bits);
      return ok(opened?.saltLength === digested.length && (await opened.matches(digested)));
    },
    async sign(message) {
      const digested = await digest(hash, message);
      const padded = isPss ? await padPss(hash, digested, numbers.bits) : padPkcs1(hash, digested, numbers.bytes);
      const signature = padded && (await rsaPrivate(key.material, padded));
      if (signature?.ok) return signature;
      return fail(signature?.problem === 'too-large' ? tooLarge(key) : unrelated(key));
    },
  });
}

const tooSmall = ({ name }: Algorithm, key: Key, bits: number): Refusal => ({
  because: 'unusable-key',
  why: `The ${nameKey(key)} is too small for ${name}: its hash and padding need ${bits} bits at least (RFC 8017 §9).`,
});

const exponentTooLarge = (key: Key): Refusal => ({
  because: 'unusable-key',
  why: `WebCrypto rejects the ${nameKey(key)}. Its exponent "e" is longer than ${mostExponentBits} bits, and Jotter itself computes only with shorter ones, because each bit takes another multiplication. Nearly every key has 65537 ("AQAB"): check that "e" was copied correctly.`,
});

const tooLarge = (key: Key): Refusal => ({
  because: 'unusable-key',
  why: `WebCrypto rejects the ${nameKey(key)}, and Jotter itself signs with RSA keys of at most ${count(mostPrivateBits, 'bit')}, because larger ones take minutes. Sign with a smaller key.`,
});

const unrelated = (key: Key): Refusal => ({
  because: 'unusable-key',
  why: `The private number of the ${nameKey(key)} does not belong to its public numbers: what it signs, nobody could verify.`,
});
