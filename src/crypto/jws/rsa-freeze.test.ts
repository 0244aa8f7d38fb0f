import { expect, it, vi } from 'vitest';
import { toBytes } from '../../core/keys/numbers/big-number.ts';
import type { Key } from '../../core/keys/key.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { bytesOf, calm, jwsOf, keyOf } from '../fixtures/reading.ts';
import { completeKey, withPublicNumbers } from '../keys/complete-key.ts';
import { formsOf } from '../keys/key-forms.ts';
import { thumbprint } from '../keys/thumbprint.ts';
import * as slices from '../primitives/power-in-slices.ts';
import { sign } from './sign.ts';
import { verify } from './verify.ts';

/** As many bits as asked for, as a power of 41: no attempt finds two primes of it. */
function powerOf41(bits: number): bigint {
  let value = 41n;
  while (value.toString(2).length < bits) value *= 41n;
  return value;
}

const number = (value: bigint): string => encodeBase64url(toBytes(value, Math.ceil(value.toString(16).length / 2)));

/** d · e is 1 modulo 40 · 41^(k-1), the order of the numbers below a power of 41, so that every attempt runs to its end. */
function hostileKey(bits: number, e = 65_537n): Key {
  const n = powerOf41(bits);
  const order = (n / 41n) * 40n;
  let [low, high, factor, next] = [e % order, order, 1n, 0n];
  while (low > 1n) {
    const quotient = high / low;
    [low, high, factor, next] = [high - quotient * low, low, next - quotient * factor, factor];
  }
  const d = ((factor % order) + order) % order;
  return keyOf(JSON.stringify({ kty: 'RSA', n: number(n), e: number(e), d: number(d) }));
}

/** The link that blocked the tab for nine seconds: `n` is 41^1529, which has 8192 bits. */
const linked = hostileKey(8192);
const token = jwsOf(`eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.${encodeBase64url(new Uint8Array(1024).fill(7))}`);

/** How often the event loop came round while something ran: never, where it ran in one piece. */
async function turnsDuring(run: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isRunning = true;
  const turn = (): void => {
    turns += 1;
    if (isRunning) setImmediate(turn);
  };
  setImmediate(turn);
  await run();
  isRunning = false;
  return turns;
}

it('verifies, names and publishes such a key by n and e, without a private exponentiation', async () => {
  const exponents: bigint[] = [];
  const original = slices.powerInSlices;
  const spy = vi.spyOn(slices, 'powerInSlices').mockImplementation(async (base, exponent, modulus) => {
    exponents.push(exponent);
    return original(base, exponent, modulus);
  });
  expect(await verify(token, [linked], calm)).toMatchObject({ verdict: 'invalid' });
  expect(await thumbprint(linked)).toMatch(/^[\w-]{43}$/);
  expect(await withPublicNumbers(linked)).toBe(linked);
  expect(await completeKey(linked)).toBe(linked);
  expect((await formsOf(linked)).forms.length).toBeGreaterThan(2);
  spy.mockRestore();
  expect(exponents.filter((exponent) => exponent > 65_537n)).toEqual([]);
});

it('searches for primes, and signs, in slices between which the page answers', async () => {
  const smaller = hostileKey(1024);
  expect(await turnsDuring(() => completeKey(smaller))).toBeGreaterThan(40);
  expect(await turnsDuring(() => sign(bytesOf('a.b'), 'RS256', hostileKey(2100), calm))).toBeGreaterThan(40);
});

it.each([
  ['d of 100,000 bits', { d: 'A'.repeat(8) + 'x'.repeat(20_000) }],
  [
    'dp of 100,000 bits',
    { d: 'AQAB', p: 'KQ', q: number(powerOf41(2048) / 41n), dp: 'x'.repeat(20_000), dq: 'AQ', qi: 'AQ' },
  ],
  ['e of 2,000 bits', { d: 'AQAB', e: 'x'.repeat(330) }],
])('raises to no exponent beyond the modulus with %s', async (_, numbers) => {
  const key = keyOf(JSON.stringify({ kty: 'RSA', n: number(powerOf41(2048)), e: 'AQAB', ...numbers }));
  const spy = vi.spyOn(slices, 'powerInSlices');
  const signed = await sign(bytesOf('a.b'), 'RS256', key, calm);
  expect(signed.ok).toBe('p' in numbers);
  for (const [, exponent, modulus] of spy.mock.calls) expect(exponent <= modulus).toBe(true);
  spy.mockRestore();
});
