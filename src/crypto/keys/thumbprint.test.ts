import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { KeyFormat } from '../../core/keys/key.ts';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { completeKey } from './complete-key.ts';
import { keyOf } from '../fixtures/reading.ts';
import { thumbprint } from './thumbprint.ts';

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}
const ec = (namedCurve: string): Pair => generateKeyPairSync('ec', { namedCurve });
const pairs: readonly (readonly [string, Pair])[] = [
  ['RSA', generateKeyPairSync('rsa', { modulusLength: 2048 })],
  ['P-256', ec('P-256')],
  ['P-384', ec('P-384')],
  ['P-521', ec('P-521')],
  ['secp256k1', ec('secp256k1')],
  ['Ed25519', generateKeyPairSync('ed25519')],
  ['X25519', generateKeyPairSync('x25519')],
  ['Ed448', generateKeyPairSync('ed448')],
  ['X448', generateKeyPairSync('x448')],
];

type Structure = 'spki' | 'pkcs8' | 'pkcs1' | 'sec1';

function der(key: KeyObject, type: Structure): Buffer {
  if (type === 'pkcs1' || type === 'spki') return Buffer.from(exported(key, type));
  return Buffer.from(key.export({ type, format: 'der' }));
}
const exported = (key: KeyObject, type: 'pkcs1' | 'spki'): Buffer => key.export({ type, format: 'der' });

const pem = (bytes: Buffer, label: string): string =>
  `-----BEGIN ${label}-----\n${(bytes.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;

const tlv = (tag: number, ...contents: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(contents);
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.of(tag, ...length), body]);
};

/** A certificate as far as a reader of its key looks: version, serial, four sequences, the key (RFC 5280 §4.1). */
function certificate(spki: Buffer): Buffer {
  const empty = tlv(0x30);
  const head = [tlv(0xa0, tlv(2, Buffer.of(2))), tlv(2, Buffer.of(1)), empty, empty, empty, empty];
  return tlv(0x30, tlv(0x30, ...head, spki), empty, tlv(3, Buffer.of(0, 1)));
}

/** What each kind of key can be written in; each with the format that it must be recognised as. */
function writings(name: string, { publicKey, privateKey }: Pair): readonly (readonly [KeyFormat, string])[] {
  const spki = der(publicKey, 'spki');
  const pkcs8 = der(privateKey, 'pkcs8');
  const jwk = JSON.stringify(privateKey.export({ format: 'jwk' }));
  const publicJwk = JSON.stringify(publicKey.export({ format: 'jwk' }), undefined, 2);
  const all: readonly (readonly [KeyFormat, string])[] = [
    ['jwk', jwk],
    ['jwk', publicJwk],
    ['jwks', `{"keys":[${jwk}]}`],
    ['jwks', `[${publicJwk}]`],
    ['pem-spki', pem(spki, 'PUBLIC KEY')],
    ['pem-pkcs8', pem(pkcs8, 'PRIVATE KEY')],
    ['x509', pem(certificate(spki), 'CERTIFICATE')],
    ['der', spki.toString('base64')],
    ['der', pkcs8.toString('base64')],
  ];
  if (name === 'RSA') {
    const rsa: readonly (readonly [KeyFormat, string])[] = [
      ['pem-pkcs1', pem(der(publicKey, 'pkcs1'), 'RSA PUBLIC KEY')],
      ['pem-pkcs1', pem(der(privateKey, 'pkcs1'), 'RSA PRIVATE KEY')],
    ];
    return [...all, ...rsa];
  }
  return privateKey.asymmetricKeyType === 'ec'
    ? [...all, ['pem-sec1', pem(der(privateKey, 'sec1'), 'EC PRIVATE KEY')]]
    : all;
}

/** RFC 7638 §3, written once more: the required members in order, without white space. */
function expectedThumbprint({ publicKey }: Pair): string {
  const { crv, e, kty, n, x, y } = publicKey.export({ format: 'jwk' });
  const json = JSON.stringify({ crv, e, kty, n, x, y });
  return createHash('sha256').update(json).digest('base64url');
}

describe.each(pairs)('%s', (name, pair) => {
  it.each(writings(name, pair))('as %s: %.30j', async (format, text) => {
    const { keys, problems } = readKeys(text);
    expect(problems).toEqual([]);
    const [key] = keys;
    expect(key?.format).toBe(format);
    const print = key && (await thumbprint(key));
    expect(print).toBe(expectedThumbprint(pair));
  });
});

describe('thumbprint', () => {
  it.each([
    [
      'RFC 7638 3.1',
      '{"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","alg":"RS256","kid":"2011-04-29"}',
      'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
    ],
    [
      'RFC 8037 A.3',
      '{"crv":"Ed25519","kty":"OKP","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}',
      'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
    ],
    [
      'RFC 9449 6.1',
      '{"kty":"EC","x":"l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs","y":"9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA","crv":"P-256"}',
      '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I',
    ],
  ])('of %s', async (_, jwk, expected) => {
    expect(await thumbprint(keyOf(jwk))).toBe(expected);
  });

  it('of a secret is over k and kty', async () => {
    const expected = createHash('sha256').update('{"k":"c2VjcmV0","kty":"oct"}').digest('base64url');
    expect(await thumbprint(keyOf('secret'))).toBe(expected);
  });
});

describe('completeKey', () => {
  it.each(['P-256', 'P-384', 'P-521', 'secp256k1'])('computes the point of a %s key that Java wrote', async (curve) => {
    for (let round = 0; round < 5; round += 1) {
      const { privateKey, publicKey } = ec(curve);
      const jwk = publicKey.export({ format: 'jwk' });
      const d = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');
      const pkcs8 = der(privateKey, 'pkcs8');
      // PKCS#8 of version 0 whose ECPrivateKey has neither curve nor point.
      const at = pkcs8.indexOf(Buffer.of(0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01));
      const identifier = pkcs8.subarray(at - 2, at + (pkcs8[at - 1] ?? 0));
      const inner = tlv(0x30, tlv(2, Buffer.of(1)), tlv(4, d));
      const text = pem(tlv(0x30, tlv(2, Buffer.of(0)), identifier, tlv(4, inner)), 'PRIVATE KEY');
      const key = keyOf(text);
      expect(key.material.x).toBeUndefined();
      expect((await completeKey(key)).material).toMatchObject({ x: jwk.x, y: jwk.y });
    }
  });

  it('pads a private number that was written without its leading zeros', () => {
    const inner = tlv(
      0x30,
      tlv(2, Buffer.of(1)),
      tlv(4, Buffer.of(7)),
      tlv(0xa0, Buffer.from('06082a8648ce3d030107', 'hex')),
    );
    expect(keyOf(pem(inner, 'EC PRIVATE KEY')).material.d).toBe(`${'A'.repeat(42)}c`);
  });

  it('gives a key without a public half to compute back as it is', async () => {
    const key = keyOf('secret');
    expect(await completeKey(key)).toBe(key);
  });
});
