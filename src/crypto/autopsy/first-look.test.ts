import { constants, createHash, generateKeyPairSync, sign as nodeSign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { calm, jwsOf, keyOf, signingInputOf } from '../fixtures/reading.ts';
import { verify } from '../jws/verify.ts';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = keyOf(JSON.stringify(pair.publicKey.export({ format: 'jwk' })));
const stranger = keyOf(JSON.stringify(other.publicKey.export({ format: 'jwk' })));
const who = 'Your key, RSA 2048-bit public key, JWK,';

const plain = (hash: string, input: string): Buffer => nodeSign(hash, Buffer.from(input), pair.privateKey);
const pss = (hash: string, input: string, saltLength: number): Buffer =>
  nodeSign(hash, Buffer.from(input), { key: pair.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength });

async function told(alg: string, signer: (input: string) => Buffer, keys = [key]): Promise<string> {
  const input = signingInputOf({ alg });
  const answer = await verify(jwsOf(`${input}.${signer(input).toString('base64url')}`), keys, calm);
  return answer.verdict === 'invalid' ? `${answer.because}: ${answer.why}` : answer.verdict;
}

it('is not asked for where a tool has removed the signature', async () => {
  const answer = await verify(jwsOf(`${signingInputOf({ alg: 'RS256' })}.redacted`), [key], calm);
  expect(answer).toMatchObject({ verdict: 'invalid', because: 'damaged' });
  expect('why' in answer ? answer.why : '').toMatch(/^The word “redacted” is in place of the signature/);
});

const changed = 'made this signature, but over other content than this header and payload.';
const rs256 = 'RS256, which the header names, ';
const otherPadding = (named: string, title: string): string =>
  `This key made the signature over exactly this content, but ${named}, which the header names, is ${title}. Name the algorithm that is used, or use the one that is named.`;
const otherSalt =
  'This key made the signature over exactly this content. PS256 requires a 32-byte salt and MGF1 with SHA-256 (RFC 7518 §3.5).';

describe('a key that made the signature', () => {
  it.each<[string, string, (input: string) => Buffer, unknown]>([
    ['over other content', 'RS256', () => plain('sha256', 'other'), `content-changed: ${who} ${changed}`],
    [
      'over other content, with another hash',
      'RS256',
      () => plain('sha384', 'other'),
      `content-changed: ${who} ${changed} It was made as RSA PKCS#1 v1.5 with SHA-384, and RS256 is RSA PKCS#1 v1.5 with SHA-256.`,
    ],
    [
      'with another hash',
      'RS256',
      (input) => plain('sha512', input),
      `other-algorithm: The signature matches if it is computed with SHA-512. ${rs256}means SHA-256.`,
    ],
    [
      'with SHA-1',
      'RS256',
      (input) => plain('sha1', input),
      `other-algorithm: The signature matches if it is computed with SHA-1. ${rs256}means SHA-256.`,
    ],
    [
      'with the other padding',
      'RS256',
      (input) => pss('sha256', input, 32),
      `other-algorithm: The signature matches if it is checked as RSA-PSS with SHA-256 and a 32-byte salt. ${otherPadding('RS256', 'RSA PKCS#1 v1.5 with SHA-256')}`,
    ],
    [
      'with the other padding',
      'PS256',
      (input) => plain('sha256', input),
      `other-algorithm: The signature matches if it is checked as RSA PKCS#1 v1.5 with SHA-256. ${otherPadding('PS256', 'RSA-PSS with SHA-256')}`,
    ],
    ['over other content', 'PS256', () => pss('sha256', 'other', 32), `content-changed: ${who} ${changed}`],
    [
      'with the longest salt',
      'PS256',
      (input) => pss('sha256', input, 222),
      expect.stringContaining(`other-algorithm: The signature matches if its salt has 222 bytes. ${otherSalt}`),
    ],
    [
      'with no salt',
      'PS256',
      (input) => pss('sha256', input, 0),
      expect.stringContaining(`other-algorithm: The signature matches if its salt has 0 bytes. ${otherSalt}`),
    ],
  ])('%s, %s', async (_, alg, signer, expected) => {
    expect(await told(alg, signer)).toEqual(expected);
  });

  it('is found among others', async () => {
    expect(await told('RS256', () => plain('sha256', 'other'), [stranger, key])).toBe(
      `content-changed: ${who} ${changed}`,
    );
  });
});

describe('a signature of another length', () => {
  it.each<[string, () => Buffer, RegExp]>([
    [
      'hex text',
      () => Buffer.from(plain('sha256', 'other').toString('hex')),
      /^wrong-key: .* Either another key signed it, or it has bytes too many, as where hex/,
    ],
    ['half', () => plain('sha256', 'other').subarray(128), /^wrong-key: .* or bytes of it are missing\.$/],
    [
      'a byte less',
      () => plain('sha256', 'other').subarray(1),
      /^damaged: .* gives 255, so most likely bytes of it are/,
    ],
    [
      'a byte more',
      () => Buffer.concat([plain('sha256', 'other'), Buffer.of(10)]),
      /^damaged: .* it has bytes too many\.$/,
    ],
  ])('is not said to be cut off where it need not be: %s', async (_, signer, expected) => {
    expect(await told('RS256', signer)).toMatch(expected);
  });
});

/** What everyone can make: the cube root of a number that begins as a padding does. */
function forged(begin: Buffer): Buffer {
  const wanted = BigInt(`0x${begin.toString('hex').padEnd(512, '0')}`);
  let [low, high] = [0n, 1n << 700n];
  while (low < high) {
    const middle = (low + high) >> 1n;
    if (middle ** 3n < wanted) low = middle + 1n;
    else high = middle;
  }
  return Buffer.from(low.toString(16).padStart(512, '0'), 'hex');
}

/** A DigestInfo with one member too many, which fills the rest. */
const roomy = (input: string): Buffer =>
  Buffer.concat([
    Buffer.from('308200f1300d06096086480165030402010500', 'hex'),
    Buffer.from([4, 32]),
    createHash('sha256').update(input).digest(),
    Buffer.from([4, 0x81, 0xbd]),
  ]);

describe('a key with the exponent 3', () => {
  const small = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 });
  const weak = keyOf(JSON.stringify(small.publicKey.export({ format: 'jwk' })));
  const padding = Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(8, 255), Buffer.from([0])]);

  it.each<[string, (input: string) => Buffer]>([
    ['no digest', () => padding],
    ['the digest of another hash, and more', (input) => Buffer.concat([padding, roomy(input)])],
  ])('is not said to have made a padding with %s, which everyone can make', async (_, begin) => {
    expect(await told('RS512', (input) => forged(begin(input)), [weak])).toMatch(/^wrong-key: /);
  });

  it('is said to have made a signature with another hash', async () => {
    const signed = nodeSign('sha256', Buffer.from(signingInputOf({ alg: 'RS512' })), small.privateKey);
    expect(await told('RS512', () => signed, [weak])).toMatch(/^other-algorithm: .* computed with SHA-256/);
  });
});

describe('a key that did not', () => {
  it.each([
    ['RS256', (input: string) => plain('sha256', input)],
    ['PS256', (input: string) => pss('sha256', input, 32)],
    ['RS256', () => Buffer.alloc(256, 255)],
    ['PS512', () => Buffer.alloc(256)],
  ])('%s', async (alg, signer) => {
    expect(await told(alg, signer, [stranger])).toMatch(
      /^wrong-key: The signature does not match RSA 2048-bit public key, JWK\. Decrypted with/,
    );
  });
});

it('names each of several keys that did not', async () => {
  const answer = await told('RS256', (input) => plain('sha256', input), [stranger, stranger]);
  expect(answer).toContain('Decrypted with each of these public keys, the RSA signature has no valid padding.');
});

describe('keys that browsers refuse', () => {
  it.each([512, 768, 1024])('%i bits verify and sign as OpenSSL does', async (modulusLength) => {
    const { rsaSubstitute } = await import('../jws/rsa-substitute.ts');
    const { algorithms } = await import('../../core/registry/algorithms.ts');
    const small = generateKeyPairSync('rsa', { modulusLength });
    const read = keyOf(JSON.stringify(small.privateKey.export({ format: 'jwk' })));
    const message = Uint8Array.from(Buffer.from('message'));
    for (const name of modulusLength === 512 ? ['RS256'] : ['RS256', 'PS256']) {
      const row = algorithms.get(name);
      const substitute = row && rsaSubstitute(row, read);
      if (!substitute?.ok) throw new Error(name);
      const options = name === 'RS256' ? {} : { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
      const signature = Uint8Array.from(nodeSign('sha256', message, { key: small.privateKey, ...options }));
      expect(await substitute.value.verify(signature, message)).toEqual({ ok: true, value: true });
      const own = await substitute.value.sign(message);
      expect(own.ok && (await substitute.value.verify(own.value, message))).toEqual({ ok: true, value: true });
      if (name === 'RS256') expect(own).toEqual({ ok: true, value: signature });
      signature[9] = (signature[9] ?? 0) ^ 1;
      expect(await substitute.value.verify(signature, message)).toEqual({ ok: true, value: false });
    }
  });
});
