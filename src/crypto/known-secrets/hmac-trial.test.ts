import { createHash, createHmac, webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmacTrial } from './hmac-trial.ts';
import { sha2Digest } from './sha2-digest.ts';
import { sha256 } from './sha256.ts';
import { sha384, sha512 } from './sha512.ts';
import type { Sha2 } from './sha2.ts';

const hashes: readonly (readonly [string, string, Sha2])[] = [
  ['SHA-256', 'sha256', sha256],
  ['SHA-384', 'sha384', sha384],
  ['SHA-512', 'sha512', sha512],
];

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
const text = (words: string): string => Buffer.from(words).toString('hex');

/** RFC 4231 §4.2 to §4.8: key, data, and the codes with SHA-256, 384 and 512 (§4.6 is cut to 128 bits). */
const rfc4231: readonly (readonly [string, string, string, readonly [string, string, string]])[] = [
  [
    '4.2',
    '0b'.repeat(20),
    text('Hi There'),
    [
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
      'afd03944d84895626b0825f4ab46907f15f9dadbe4101ec682aa034c7cebc59cfaea9ea9076ede7f4af152e8b2fa9cb6',
      '87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cdedaa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854',
    ],
  ],
  [
    '4.3',
    text('Jefe'),
    text('what do ya want for nothing?'),
    [
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
      'af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649',
      '164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
    ],
  ],
  [
    '4.4',
    'aa'.repeat(20),
    'dd'.repeat(50),
    [
      '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
      '88062608d3e6ad8a0aa2ace014c8a86f0aa635d947ac9febe83ef4e55966144b2a5ab39dc13814b94e3ab6e101a34f27',
      'fa73b0089d56a284efb0f0756c890be9b1b5dbdd8ee81a3655f83e33b2279d39bf3e848279a722c806b485a47e67c807b946a337bee8942674278859e13292fb',
    ],
  ],
  [
    '4.5',
    '0102030405060708090a0b0c0d0e0f10111213141516171819',
    'cd'.repeat(50),
    [
      '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
      '3e8a69b7783c25851933ab6290af6ca77a9981480850009cc5577c6e1f573b4e6801dd23c4a7d679ccf8a386c674cffb',
      'b0ba465637458c6990e5a8c5f61d4af7e576d97ff94b872de76f8050361ee3dba91ca5c11aa25eb4d679275cc5788063a5f19741120c4f2de2adebeb10a298dd',
    ],
  ],
  [
    '4.6',
    '0c'.repeat(20),
    text('Test With Truncation'),
    ['a3b6167473100ee06e0c796c2955552b', '3abf34c3503b2a23a46efc619baef897', '415fad6271580a531d4179bc891d87a6'],
  ],
  [
    '4.7',
    'aa'.repeat(131),
    text('Test Using Larger Than Block-Size Key - Hash Key First'),
    [
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
      '4ece084485813e9088d2c63a041bc5b44f9ef1012a2b588f3cd11f05033ac4c60c2ef6ab4030fe8296248df163f44952',
      '80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f3526b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598',
    ],
  ],
  [
    '4.8',
    'aa'.repeat(131),
    text(
      'This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.',
    ),
    [
      '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
      '6617178e941f020d351e2f254e8fd32c602420feb0b8fb9adccebb82461e99c5a678cc31e799176d3860e6110c46523e',
      'e37b6a775dc87dbaa4dfa9f96e5e3ffddebd71f8867289865df5a32d20cdc944b6022cac3c4982b10d5eeb55c3e4de15134676fb6de0446065c97440fa8c6a58',
    ],
  ],
];

describe('HMAC of our own', () => {
  it.each(rfc4231)('gives the codes of RFC 4231 §%s', (_, key, data, codes) => {
    hashes.forEach(([name, , sha2], index) => {
      const code = codes[index] ?? '';
      const mac = hmacTrial(sha2, bytesOf(data)).mac(bytesOf(key));
      expect(hex(mac).slice(0, code.length), name).toBe(code);
    });
  });

  it.each(hashes)('agrees with WebCrypto over any secret and message (%s)', async (name, _, sha2) => {
    const { subtle } = webcrypto;
    const property = fc.asyncProperty(
      fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { minLength: 1, maxLength: 4 }),
      fc.uint8Array({ maxLength: 400 }),
      async (secrets, message) => {
        const trial = hmacTrial(sha2, message);
        for (const secret of secrets) {
          const key = await subtle.importKey('raw', secret, { name: 'HMAC', hash: name }, false, ['sign']);
          const code = new Uint8Array(await subtle.sign('HMAC', key, message));
          expect(hex(trial.mac(secret))).toBe(hex(code));
          expect(trial.makes(secret, code)).toBe(true);
          expect(trial.makes(Uint8Array.of(...secret, 1), code)).toBe(false);
        }
      },
    );
    await fc.assert(property, { numRuns: 150 });
  });

  it.each(hashes)('knows every length around the edge of a block (%s)', (_, name, sha2) => {
    for (let length = 0; length <= 2 * sha2.blockLength + 2; length++) {
      const bytes = Uint8Array.from({ length }, (__, index) => (index * 31 + length) & 0xff);
      expect(hex(sha2Digest(sha2, bytes))).toBe(createHash(name).update(bytes).digest('hex'));
      expect(hex(hmacTrial(sha2, bytes).mac(bytes))).toBe(createHmac(name, bytes).update(bytes).digest('hex'));
    }
  });

  it('finds no secret for a code that was cut short', () => {
    const trial = hmacTrial(sha256, bytesOf('00'));
    const secret = Buffer.from('secret');
    expect(trial.makes(secret, trial.mac(secret).slice(0, 16))).toBe(false);
  });
});
