import { deflateRawSync, deflateSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import type { Decryption } from '../../core/judgement/decryption.ts';
import { decryptingKey, secretOfSize } from '../fixtures/jwe-keys.ts';
import { flipped, opening, openingWith, plaintextOf, withPart } from '../fixtures/jwe-reading.ts';
import { encrypted, withContentKey } from '../fixtures/jwe-writing.ts';
import { base64url, bytesOf, keyOf } from '../fixtures/reading.ts';

const why = (answer: Decryption): string => (answer.verdict === 'decrypted' ? 'decrypted' : answer.why);
const because = (answer: Decryption): string => (answer.verdict === 'decrypted' ? 'decrypted' : answer.because);
const text = '{"iss":"https://as.example","sub":"jotter","scope":"read write","exp":1900000000}';
const key16 = secretOfSize(16);
const dir = (more: object = {}): object => ({ alg: 'dir', enc: 'A128GCM', ...more });
/** A token that nobody encrypted: all that is wrong with it shows before its key is used. */
const shell = (header: object, encryptedKey = ''): string =>
  [base64url(header), encryptedKey, 'A'.repeat(16), 'AAAAAAAA', 'A'.repeat(22)].join('.');

const pbes2 = (p2c: string): string =>
  [
    base64url(`{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"AAAAAAAAAAA","p2c":${p2c}}`),
    'A'.repeat(32),
    'A'.repeat(16),
    'AAAAAAAA',
    'A'.repeat(22),
  ].join('.');

const rsaOf = (bytes: number): string =>
  shell({ alg: 'RSA-OAEP', enc: 'A128GCM' }, Buffer.alloc(bytes, 1).toString('base64url'));

/** A token with more in its header, and the answer to its own key. */
const zipped = async (content: Uint8Array, more: object = {}): Promise<Decryption> => {
  const bytes = Uint8Array.from(randomBytes(16));
  const key = keyOf(JSON.stringify({ kty: 'oct', k: Buffer.from(bytes).toString('base64url') }));
  const header = { alg: 'dir', enc: 'A128GCM', ...more };
  // The tag of a token with "zip", over content that was compressed elsewhere, or not at all.
  const plain = await withContentKey(header, new Uint8Array(0), bytes, Uint8Array.from(content));
  return openingWith(plain, key);
};

describe('p2c', () => {
  it('of a billion is refused at once', async () => {
    const answer = await opening(pbes2('1000000000'), 'password');
    expect(because(answer)).toBe('over-limit');
    expect(why(answer)).toBe(
      '"p2c" in the header asks for 1,000,000,000 iterations of PBKDF2, and Jotter computes 1,000,000 at most: more would keep this page busy for long, which is a known way to attack a server. Nothing was computed.',
    );
  });

  it.each([
    ['1e400', 'is 1e400; it counts iterations'],
    ['0', 'is 0; it counts iterations'],
    ['-1', 'is -1; it counts iterations'],
    ['1.5', 'is 1.5; it counts iterations'],
    ['"1000"', 'must be a number (RFC 7518 §4.8.1.2); it is a string'],
    ['null', 'it is a null'],
  ])('of %s is malformed', async (written, wanted) => {
    const answer = await opening(pbes2(written), 'password');
    expect(because(answer)).toBe('malformed');
    expect(why(answer)).toContain(wanted);
  });

  it('of a number beyond 2^53 is shown as it was written', async () => {
    expect(why(await opening(pbes2('1E30'), 'password'))).toContain('asks for 1E30 iterations');
  });

  it('is in the notes, with what is too little of it and of the salt', async () => {
    const key = keyOf('password');
    const token = await encrypted({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2c: 10 }, key);
    expect(await openingWith(token, key)).toMatchObject({
      notes: [
        'PBKDF2 ran 10 iterations ("p2c"); RFC 7518 §4.8.1.2 recommends 1,000 at least, and today hundreds of thousands are usual.',
      ],
    });
  });

  it('does not keep the page busy for many passwords', async () => {
    const passwords = Array.from({ length: 40 }, (_, index) => keyOf(`password ${index}`));
    const derive = vi.spyOn(crypto.subtle, 'deriveBits');
    const answer = await openingWith(pbes2('1000000'), ...passwords);
    const tried = derive.mock.calls.length;
    derive.mockRestore();
    expect(because(answer)).toBe('over-limit');
    expect(why(answer)).toContain('with 1,000,000 iterations each, the ones before it took all the time');
    // A million iterations each.
    expect([tried > 0, tried < 10]).toEqual([true, true]);
  });
});

describe('zip', () => {
  it('inflates, says so, and aligns as a whole', async () => {
    const token = await encrypted(dir({ zip: 'DEF' }), key16, text);
    const answer = await openingWith(token, key16);
    expect(plaintextOf(answer)).toBe(text);
    expect(answer).toMatchObject({ alignment: 'whole' });
    expect(answer.verdict === 'decrypted' && answer.notes[0]).toMatch(
      /^The content was compressed \("zip": "DEF"\): \d+ bytes of ciphertext became 81 bytes\.$/,
    );
  });

  it('refuses a bomb before it is whole, and says how far it went', async () => {
    const bomb = await deflateAsContent(new Uint8Array(64 * 1024 * 1024));
    const answer = await bomb.open();
    expect(because(answer)).toBe('over-limit');
    expect(why(answer)).toMatch(/inflates to more than 8 MiB.*It stopped after [\d,]+ of 65,\d{3} bytes\./);
    const read = Number(/stopped after ([\d,]+) of/.exec(why(answer))?.[1]?.replace(',', ''));
    expect([read > 0, read < 20_000]).toEqual([true, true]);
  });

  it.each([
    ['zlib', deflateSync(text), 'it is zlib (RFC 1950)'],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), 'it is gzip (RFC 1952)'],
    ['plain text', Buffer.from(text), 'it is plain text, which nobody compressed'],
    ['half', deflateRawSync(randomBytes(99)).subarray(0, 60), 'it breaks after'],
    ['nothing', new Uint8Array(0), 'it is empty'],
  ])('says of %s that it is no deflate', async (_, content, wanted) => {
    const answer = await deflatedAs(Uint8Array.from(content));
    expect(because(answer)).toBe('malformed');
    expect(why(answer)).toContain(wanted);
    expect(why(answer)).toContain('Its sender made a mistake');
  });

  it.each([
    [{ zip: 'def' }, 'unsupported-extension', 'The header says "zip": “def”; the only registered compression is "DEF"'],
    [{ zip: true }, 'malformed', '"zip" in the header must be a string'],
  ])('%j is refused', async (more, wanted, said) => {
    const answer = await openingWith(shell(dir(more)), key16);
    expect(because(answer)).toBe(wanted);
    expect(why(answer)).toContain(said);
  });

  it('stays what it is without zip', async () => {
    expect(await zipped(bytesOf(text))).toMatchObject({ verdict: 'decrypted', alignment: 'exact', notes: [] });
  });
});

/** A token with "zip" whose content is exactly these bytes: made with node:crypto, for encrypting here compresses. */
async function deflatedAs(content: Uint8Array): Promise<Decryption> {
  const { createCipheriv } = await import('node:crypto');
  const secret = randomBytes(16);
  const iv = randomBytes(12);
  const header = base64url(dir({ zip: 'DEF' }));
  const cipher = createCipheriv('aes-128-gcm', secret, iv);
  cipher.setAAD(Buffer.from(header));
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  const parts = [iv, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  const key = keyOf(JSON.stringify({ kty: 'oct', k: secret.toString('base64url') }));
  return openingWith([header, '', ...parts].join('.'), key);
}

const deflateAsContent = async (content: Uint8Array): Promise<{ open(): Promise<Decryption> }> => {
  const deflated = Uint8Array.from(deflateRawSync(content));
  return { open: () => deflatedAs(deflated) };
};

describe('epk', () => {
  const key = decryptingKey('ECDH-ES', 'A128GCM', 'P-256');
  const point = { x: 'weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ', y: 'e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck' };
  /** SEC 2 §2.4.1. */
  const generator = {
    x: 'eb5mfvncu6xVoGKVzocLBwKb_NstzijZWfKBWxb4F5g',
    y: 'SDradyajxGVdpPv8DhEIqP0XtEimhVQZnEfQj_sQ1Lg',
  };
  const p256 = { kty: 'EC', crv: 'P-256', ...point };

  it.each([
    [undefined, 'malformed', 'The header has no "epk", which ECDH-ES requires (RFC 7518 §4.6.1.1)'],
    ['x', 'malformed', '"epk" in the header must be a public key as a JWK (RFC 7518 §4.6.1.1); it is a string.'],
    [{ kty: 'oct', k: 'AAAA' }, 'malformed', '"epk" in the header is a key of type oct; ECDH-ES needs one on P-256'],
    [{ kty: 'EC', crv: 'P-256', x: point.x }, 'malformed', 'This P-256 key lacks "y"'],
    [{ ...p256, x: point.y, y: point.x }, 'malformed', '"epk" in the header is no point of the curve P-256'],
    [{ ...p256, crv: 'secp256k1' }, 'malformed', '"epk" in the header is no point of the curve secp256k1'],
    [{ kty: 'EC', crv: 'secp256k1', ...generator }, 'malformed', '"epk" in the header is a key on secp256k1'],
    [{ kty: 'OKP', crv: 'X25519', x: point.x }, 'no-fitting-key', 'and "epk" in the header is on X25519'],
  ])('%j', async (epk, wanted, said) => {
    const answer = await openingWith(shell({ alg: 'ECDH-ES', enc: 'A128GCM', epk }), key);
    expect(because(answer)).toBe(wanted);
    expect(why(answer)).toContain(said);
  });

  it('of small order is told apart', async () => {
    const okp = decryptingKey('ECDH-ES', 'A128GCM', 'X25519');
    const epk = { kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43) };
    const answer = await openingWith(shell({ alg: 'ECDH-ES', enc: 'A128GCM', epk }), okp);
    expect(answer).toMatchObject({ verdict: 'failed', because: 'damaged', part: 'header' });
    expect(why(answer)).toContain('agree on nothing but zeros');
  });

  it.each([
    [{ apu: 5 }, '"apu" in the header must be a base64url string (RFC 7518 §4.6.1.2); it is a number.'],
    [{ apv: 'ä' }, '"apv" in the header'],
  ])('%j is refused', async (more, said) => {
    const answer = await openingWith(shell({ alg: 'ECDH-ES', enc: 'A128GCM', epk: p256, ...more }), key);
    expect(because(answer)).toBe('malformed');
    expect(why(answer)).toContain(said);
  });
});

describe('lengths', () => {
  const wrap = { alg: 'A128KW', enc: 'A128CBC-HS256' };

  it.each([
    [0, '', 'encrypted-key', undefined, 'The header is missing'],
    [1, '', 'encrypted-key', 'damaged', 'The encrypted key is missing, though the header says A128KW'],
    [
      1,
      'A'.repeat(52),
      'encrypted-key',
      'damaged',
      'The encrypted key has 39 bytes, and A128KW with A128CBC-HS256 makes one of exactly 40 (RFC 7518 §4.4), so no key can open it. Was it cut off?',
    ],
    [1, 'A'.repeat(32), 'encrypted-key', 'damaged', 'That is the length for A128GCM: was "enc" changed?'],
    [
      2,
      '',
      'iv',
      'damaged',
      'The initialization vector is missing, and A128CBC-HS256 needs one of 16 bytes (RFC 7518 §5.2.3)',
    ],
    [
      2,
      'A'.repeat(16),
      'iv',
      'damaged',
      'The initialization vector has 12 bytes, and A128CBC-HS256 wants exactly 16 (RFC 7518 §5.2.3), so no key can open this token. Was it cut off?',
    ],
    [3, '', 'ciphertext', 'damaged', 'The ciphertext is empty'],
    [
      3,
      'A'.repeat(20),
      'ciphertext',
      'damaged',
      'The ciphertext has 15 bytes, and A128CBC-HS256 makes whole blocks of 16 (RFC 7518 §5.2.2.1)',
    ],
    [4, '', 'tag', 'damaged', 'The authentication tag is missing'],
    [
      4,
      'A'.repeat(44),
      'tag',
      'damaged',
      'The authentication tag has 33 bytes, and A128CBC-HS256 wants exactly 16 (RFC 7518 §5.2.3), so no key can open this token. Is something glued to it?',
    ],
  ])('part %i as %s', async (index, part, name, wanted, said) => {
    const token = withPart(await encrypted(wrap, key16, text), index, () => part);
    if (wanted === undefined) return;
    const answer = await openingWith(token, key16);
    expect(answer).toMatchObject({ verdict: 'failed', because: wanted, part: name });
    expect(why(answer)).toContain(said);
  });

  it('demands an empty encrypted key where none is sent', async () => {
    const answer = await openingWith(shell(dir(), 'AAAA'), key16);
    expect(because(answer)).toBe('malformed');
    expect(why(answer)).toContain('which leaves the encrypted key empty (RFC 7516 §5.2 step 10); here it has 3 bytes');
  });

  it('tells an RSA key of another size from a cut one', async () => {
    const key = decryptingKey('RSA-OAEP', 'A128GCM');
    expect(await openingWith(rsaOf(512), key)).toMatchObject({ because: 'wrong-key', part: 'encrypted-key' });
    expect(why(await openingWith(rsaOf(512), key))).toContain('encrypted for another key, one of 4096 bits');
    expect(await openingWith(rsaOf(255), key)).toMatchObject({ because: 'damaged', part: 'encrypted-key' });
  });
});

describe('bits flipped', () => {
  const algs = [
    ['dir', 'A128GCM'],
    ['A128KW', 'A128CBC-HS256'],
    ['A256GCMKW', 'A256GCM'],
    ['RSA-OAEP', 'A256CBC-HS512'],
    ['ECDH-ES', 'A128CBC-HS256'],
  ] as const;
  const cases = algs.flatMap(([alg, enc]) => [0, 1, 2, 3, 4].map((index) => [alg, enc, index] as const));

  it.each(cases)('%s %s, part %i: nothing is decrypted', async (alg, enc, index) => {
    const key = decryptingKey(alg, enc);
    const token = await encrypted({ alg, enc, typ: 'JWT' }, key, text);
    if (token.split('.')[index] === '') return;
    // In the header, the T of JWT: it stays JSON.
    const change = (part: string): string =>
      index === 0 ? base64url(Buffer.from(part, 'base64url').toString().replace('JWT', 'JWU')) : flipped(part);
    const answer = await openingWith(withPart(token, index, change), key);
    expect(answer.verdict).toBe('failed');
    expect(because(answer)).toBe(index === 1 ? 'undecided' : alg === 'dir' && index === 2 ? 'wrong-key' : 'damaged');
  });
});
