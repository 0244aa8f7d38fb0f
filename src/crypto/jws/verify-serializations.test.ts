import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Jws } from '../../core/token/token.ts';
import { base64url, bytesOf, calm, jwsOf, keyOf } from '../fixtures/reading.ts';
import type { Verification } from '../../core/judgement/verification.ts';
import { verify } from './verify.ts';

const told = (answer: Verification): string =>
  answer.verdict === 'valid'
    ? ['valid', ...answer.notes].join(' ')
    : `${answer.verdict}, ${answer.verdict === 'unknown' ? answer.because : ''}: ${answer.why}`;
const answerTo = async (jws: Jws | string, keyText: string): Promise<string> =>
  told(await verify(typeof jws === 'string' ? jwsOf(jws) : jws, [keyOf(keyText)], calm));

const rfc7515 =
  '{"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"}';
const rfc7520 =
  '{"kty":"oct","kid":"018c0ae5-4d9b-471b-bfd6-eef314bc7037","k":"hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg"}';
const bilbo =
  'SXTigJlzIGEgZGFuZ2Vyb3VzIGJ1c2luZXNzLCBGcm9kbywgZ29pbmcgb3V0IHlvdXIgZG9vci4gWW91IHN0ZXAgb250byB0aGUgcm9hZCwgYW5kIGlmIHlvdSBkb24ndCBrZWVwIHlvdXIgZmVldCwgdGhlcmXigJlzIG5vIGtub3dpbmcgd2hlcmUgeW91IG1pZ2h0IGJlIHN3ZXB0IG9mZiB0by4';
const unprotectedNote =
  'valid "alg" stands in the unprotected header, which the signature does not cover: whoever passes the token on can change it (RFC 7515 §10.7). A server must fix the algorithm by the key.';

describe('published tokens', () => {
  const detached = jwsOf(
    'eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19..A5dxf2s96_n5FLueVuW1Z_vh161FwXZC4YLPff6dmDY',
  );
  it('RFC 7797 4.1, an unencoded payload in JSON', async () => {
    const token =
      '{"protected":"eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19","payload":"$.02","signature":"A5dxf2s96_n5FLueVuW1Z_vh161FwXZC4YLPff6dmDY"}';
    expect(await answerTo(token, rfc7515)).toBe('valid');
    expect(await answerTo(token.replace('$.02', '$.03'), rfc7515)).toMatch(/^invalid/);
  });

  it('RFC 7797 4.2, detached and unencoded', async () => {
    expect(await answerTo({ ...detached, detached: bytesOf('$.02') }, rfc7515)).toBe('valid');
    expect(await answerTo({ ...detached, detached: bytesOf('$.03') }, rfc7515)).toMatch(/^invalid/);
    expect(await answerTo(detached, rfc7515)).toMatch(
      /^unknown, detached-payload: .* Add that content to check the signature\.$/,
    );
  });

  it('RFC 7520 4.5, detached content', async () => {
    const token =
      '{"protected":"eyJhbGciOiJIUzI1NiIsImtpZCI6IjAxOGMwYWU1LTRkOWItNDcxYi1iZmQ2LWVlZjMxNGJjNzAzNyJ9","signature":"s0h6KThzkfBBBkLspW1h84VsJZFTsPPqMDA7g1Md7p0"}';
    const content = Uint8Array.from(Buffer.from(bilbo, 'base64url'));
    expect(await answerTo({ ...jwsOf(token), detached: content }, rfc7520)).toBe('valid');
    expect(await answerTo(jwsOf(token), rfc7520)).toMatch(/^unknown, detached-payload/);
  });

  it('RFC 7520 4.7, no protected header at all', async () => {
    const token = `{"payload":"${bilbo}","header":{"alg":"HS256","kid":"018c0ae5-4d9b-471b-bfd6-eef314bc7037"},"signature":"xuLifqLGiblpv9zBpuZczWhNj1gARaLV3UxvxhJxZuk"}`;
    expect(await answerTo(token, rfc7520)).toBe(unprotectedNote);
  });

  it('the cookbook’s b64 without crit, which RFC 7797 6 forbids', async () => {
    const token =
      '{"payload":"$.02","protected":"eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2V9","signature":"GsyM6AQJbQHY8aQKCbZSPJHzMRWo3HKIlcDuXof7nqs"}';
    expect(await answerTo(token, rfc7515)).toMatch(/^unknown, malformed: The header says "b64": false, .*RFC 7797 §6/);
  });
});

const flattened = (protectedHeader: object | undefined, header: object | undefined, payload = 'e30'): string => {
  const encoded = protectedHeader ? base64url(protectedHeader) : undefined;
  const signature = createHmac('sha256', Buffer.alloc(32))
    .update(`${encoded ?? ''}.${payload}`)
    .digest('base64url');
  return JSON.stringify({ payload, protected: encoded, header, signature });
};
const zeros = `{"kty":"oct","k":"${'A'.repeat(43)}"}`;

describe('two headers', () => {
  it.each<[string, object | undefined, object | undefined, string | RegExp]>([
    ['kid beside', { alg: 'HS256' }, { kid: 'x' }, 'valid'],
    ['alg beside', { typ: 'JWT' }, { alg: 'HS256' }, unprotectedNote],
    [
      'crit beside',
      { alg: 'HS256' },
      { crit: ['b64'], b64: false },
      /^unknown, malformed: "crit" stands in the unprotected/,
    ],
    ['b64 beside', { alg: 'HS256' }, { b64: false }, /^unknown, malformed: "b64" stands in the unprotected/],
    [
      'b64 beside, named inside',
      { alg: 'HS256', crit: ['b64'] },
      { b64: false },
      /^unknown, malformed: "b64" stands in/,
    ],
    [
      'alg in both',
      { alg: 'HS256' },
      { alg: 'HS512' },
      /^unknown, malformed: “alg” stands in the protected and in the unp/,
    ],
    ['alg in none', { typ: 'JWT' }, { kid: 'x' }, /^unknown, malformed: The header has no "alg"/],
    ['an alg that is a number', undefined, { alg: 5 }, /^unknown, malformed: "alg" in the header must be a string/],
    ['none, unprotected', undefined, { alg: 'none' }, /^unknown, not-signed/],
  ])('%s', async (_, inside, beside, expected) => {
    const answer = await answerTo(flattened(inside, beside), zeros);
    if (typeof expected === 'string') expect(answer).toBe(expected);
    else expect(answer).toMatch(expected);
  });

  it('is judged in linear time', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`m${index}`, index]));
    expect(await answerTo(flattened({ alg: 'HS256', ...many }, { x: 1 }), zeros)).toBe('valid');
  });
});
