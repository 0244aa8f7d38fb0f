import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { describeKey } from '../../describe-key.ts';
import { readAnyKeys } from './read-any-keys.ts';

type Jwk = Readonly<Record<string, string>>;

const jwkOf = (key: KeyObject): Jwk => JSON.parse(JSON.stringify(key.export({ format: 'jwk' })));
const bytesOf = (base64url = ''): Buffer => Buffer.from(base64url, 'base64url');

/** RFC 4251 §5: `string`, and `mpint` with a zero byte where the first bit is set. */
function piece(bytes: Buffer | string): Buffer {
  const contents = Buffer.from(bytes);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(contents.length);
  return Buffer.concat([length, contents]);
}
const integer = (base64url = ''): Buffer => {
  const bytes = bytesOf(base64url);
  return piece((bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
};

function block(name: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [`${name}-Lines: ${lines.length}`, ...lines].join('\n');
}

/** The numbers of a key as appendix C of the PuTTY manual orders them. */
function ppk(type: string, open: readonly Buffer[], hidden: readonly Buffer[], version = 3): string {
  const publicBlob = Buffer.concat([piece(type), ...open]);
  const mac = createHash('sha256').update(publicBlob).digest('hex');
  return [
    `PuTTY-User-Key-File-${version}: ${type}`,
    'Encryption: none',
    'Comment: a key: with a colon',
    block('Public', publicBlob),
    block('Private', Buffer.concat(hidden)),
    `Private-MAC: ${mac}`,
    '',
  ].join('\n');
}

const rsa = jwkOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
const p384 = jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey);
const ed = jwkOf(generateKeyPairSync('ed25519').privateKey);

const rsaFile = (version: number): string =>
  ppk(
    'ssh-rsa',
    [integer(rsa['e']), integer(rsa['n'])],
    ['d', 'p', 'q', 'qi'].map((name) => integer(rsa[name])),
    version,
  );
const ecFile = ppk(
  'ecdsa-sha2-nistp384',
  [piece('nistp384'), piece(Buffer.concat([Buffer.of(4), bytesOf(p384['x']), bytesOf(p384['y'])]))],
  [integer(p384['d'])],
);
const edFile = ppk('ssh-ed25519', [piece(bytesOf(ed['x']))], [piece(bytesOf(ed['d']))]);

describe('a PuTTY key', () => {
  it.each<[string, string, Jwk, string]>([
    ['RSA, version 2', rsaFile(2), rsa, 'RSA 2048-bit private key, PuTTY'],
    ['RSA, version 3', rsaFile(3), rsa, 'RSA 2048-bit private key, PuTTY'],
    ['RSA, with CRLF', rsaFile(3).replaceAll('\n', '\r\n'), rsa, 'RSA 2048-bit private key, PuTTY'],
    ['ECDSA', ecFile, p384, 'EC P-384 private key, PuTTY'],
    ['Ed25519', edFile, ed, 'OKP Ed25519 private key, PuTTY'],
    ['Ed25519, in JSON', JSON.stringify({ ppk: edFile }), ed, 'OKP Ed25519 private key, PuTTY, kid “ppk”'],
  ])('is read: %s', (_, text, jwk, description) => {
    const { keys, problems } = readAnyKeys(text);
    expect(keys.map(describeKey)).toEqual([description]);
    expect(problems).toEqual([]);
    expect(keys[0]?.material).toEqual(jwk);
  });

  it('is padded where the number of Ed25519 ends in zero bytes, which PuTTY leaves out', () => {
    const seed = Buffer.concat([bytesOf(ed['d']).subarray(0, 31), Buffer.of(0)]);
    const text = ppk('ssh-ed25519', [piece(bytesOf(ed['x']))], [piece(seed.subarray(0, 31))]);
    expect(readAnyKeys(text).keys[0]?.material.d).toBe(seed.toString('base64url'));
  });

  it.each([
    [
      rsaFile(3).replace('Encryption: none', 'Encryption: aes256-cbc'),
      /encrypted with a passphrase \(“aes256-cbc”\).*puttygen key\.ppk/,
    ],
    [rsaFile(3).split('\n').slice(0, 12).join('\n'), /^This PuTTY key is not whole/],
    [rsaFile(3).replace('ssh-rsa', 'ssh-ed25519'), /^The type in the first line/],
    [ppk('ssh-dss', [piece('a'), piece('b')], [piece('c')]), /^This is a DSA key of OpenSSH/],
    [ppk('ssh-ed448', [piece('a')], [piece('c')]), /^This is an OpenSSH key of the type “ssh-ed448”/],
  ])('is a problem, and never a secret: %#', (text, message) => {
    const { keys, problems } = readAnyKeys(text);
    expect(keys).toEqual([]);
    expect(problems[0]?.message).toMatch(message);
  });
});
