import { expect, it } from 'vitest';
import { readKeys } from '../../keys/reading/read-keys.ts';
import { publicSet } from '../../keys/fixtures/rfc7517.ts';
import { rsaFlaw } from './rsa-flaws.ts';
import { sharedFactors } from './shared-factor.ts';
import { encodeBase64url } from '../../text/base64url.ts';
import { toBytes } from '../../keys/numbers/big-number.ts';

const modulus = (n: bigint) =>
  readKeys(`{"kty":"RSA","e":"AQAB","n":"${encodeBase64url(toBytes(n, Math.ceil(n.toString(16).length / 2)))}"}`).keys;

/** Two primes of 521 and 607 bits (Mersenne), and the next ones above 2^255 and 2^256. */
const [p521, p607] = [2n ** 521n - 1n, 2n ** 607n - 1n];

it('finds nothing wrong with the key of RFC 7517 A.1', () => {
  const rsa = readKeys(publicSet).keys.find(({ kty }) => kty === 'RSA');
  expect(rsa && rsaFlaw(rsa)).toBeUndefined();
});

it('finds small factors, and primes that are close', () => {
  expect(modulus(p521 * 1999n).map(rsaFlaw)).toEqual(['small-factor']);
  expect(modulus(p521 * p607).map(rsaFlaw)).toEqual([undefined]);
  // Both are prime: 2^255 - 19 and 2^255 - 31.
  expect(modulus((2n ** 255n - 19n) * (2n ** 255n - 31n)).map(rsaFlaw)).toEqual(['close-primes']);
});

it('finds a prime that two keys share, and no more', () => {
  const keys = [
    ...modulus(p521 * p607),
    ...modulus(p521 * (2n ** 255n - 19n)),
    ...modulus(p607 * (2n ** 127n - 1n) ** 2n),
  ];
  const shared = sharedFactors(keys);
  expect(keys.map((key) => shared.has(key))).toEqual([true, true, true]);
  expect(sharedFactors(modulus(p521 * p607)).size).toBe(0);
});
