import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeKey } from '../../describe-key.ts';
import { opensshKeys } from '../../fixtures/openssh.ts';
import { readPastedKeys } from '../read-pasted-keys.ts';

const pairs = {
  'RSA 2048': generateKeyPairSync('rsa', { modulusLength: 2048 }),
  'RSA-PSS': generateKeyPairSync('rsa-pss', { modulusLength: 2048 }),
  'P-256': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-521': generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  secp256k1: generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
  Ed25519: generateKeyPairSync('ed25519'),
  Ed448: generateKeyPairSync('ed448'),
  X25519: generateKeyPairSync('x25519'),
  X448: generateKeyPairSync('x448'),
};

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

type Texts = Readonly<Record<string, string | Buffer>>;

const bytes = (base64url: string | undefined): Buffer => Buffer.from(base64url ?? '', 'base64url');
const jwkOf = (key: KeyObject): Readonly<Record<string, string>> =>
  JSON.parse(JSON.stringify(key.export({ format: 'jwk' })));
const bodyOf = (pem: string): string => pem.replaceAll(/-----[^-]+-----/g, '').trim();
const piece = (value: string | Buffer): Buffer => {
  const own = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(own.length);
  return Buffer.concat([length, own]);
};
const mpint = (value: Buffer): Buffer => piece((value[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), value]) : value);
const ssh = (name: string, ...parts: readonly Buffer[]): string =>
  `${name} ${Buffer.concat([piece(name), ...parts]).toString('base64')} ada@host`;

/** The forms in which tools write a key: text, or bytes that are encoded by the wrapping. */
function formsOf(name: string, { publicKey, privateKey }: Pair): Texts {
  const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const common: Texts = {
    'SPKI PEM': spki,
    'PKCS#8 PEM': pkcs8,
    'SPKI body': bodyOf(spki),
    'PKCS#8 body': bodyOf(pkcs8),
    'SPKI body in one line': bodyOf(spki).replaceAll('\n', ''),
    'PKCS#8 body in one line': bodyOf(pkcs8).replaceAll('\n', ''),
    'SPKI DER': publicKey.export({ type: 'spki', format: 'der' }),
    'PKCS#8 DER': privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
  if (name === 'RSA-PSS') return common;
  const [open, hidden] = [jwkOf(publicKey), jwkOf(privateKey)];
  const jwks: Texts = {
    'public JWK': JSON.stringify(open),
    'private JWK': JSON.stringify(hidden),
    'public set': JSON.stringify({ keys: [{ ...open, kid: 'a' }] }),
    'members of a JWK': JSON.stringify(open).slice(1, -1),
    'members of a private JWK': JSON.stringify(hidden, null, 2).slice(1, -1),
    'object of JavaScript': JSON.stringify(open).replaceAll(/"(\w+)":"([^"]*)"/g, "$1: '$2'"),
    'lines of YAML': Object.entries(hidden)
      .map(([member, value]) => `${member}: ${value}`)
      .join('\n'),
  };
  return { ...common, ...jwks, ...ownForms(name, open, { publicKey, privateKey }) };
}

function ownForms(
  name: string,
  { n, e, x, y, crv }: Readonly<Record<string, string>>,
  { publicKey, privateKey }: Pair,
): Texts {
  if (name.startsWith('RSA'))
    return {
      'PKCS#1 PEM': publicKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
      'private PKCS#1 PEM': privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
      'PKCS#1 body': bodyOf(publicKey.export({ type: 'pkcs1', format: 'pem' }).toString()),
      'private PKCS#1 body': bodyOf(privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()),
      'PKCS#1 DER': publicKey.export({ type: 'pkcs1', format: 'der' }),
      'private PKCS#1 DER': privateKey.export({ type: 'pkcs1', format: 'der' }),
      OpenSSH: ssh('ssh-rsa', mpint(bytes(e)), mpint(bytes(n))),
      XML: `<RSAKeyValue><Modulus>${bytes(n).toString('base64')}</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>`,
    };
  if (crv === 'Ed25519') return { OpenSSH: ssh('ssh-ed25519', piece(bytes(x))) };
  if (y === undefined) return {};
  const point = Buffer.concat([Buffer.of(4), bytes(x), bytes(y)]);
  const size = crv === 'secp256k1' ? undefined : (crv ?? '').replace('P-', 'nistp');
  return {
    'SEC1 PEM': privateKey.export({ type: 'sec1', format: 'pem' }).toString(),
    'SEC1 body': bodyOf(privateKey.export({ type: 'sec1', format: 'pem' }).toString()),
    'SEC1 DER': privateKey.export({ type: 'sec1', format: 'der' }),
    point,
    coordinates: point.subarray(1),
    ...(size !== undefined && { OpenSSH: ssh(`ecdsa-sha2-${size}`, piece(size), piece(point)) }),
  };
}

const base64 = (value: string | Buffer): string => Buffer.from(value).toString('base64');
const hex = (value: string | Buffer): string => Buffer.from(value).toString('hex');
const grouped = (value: Buffer, join: string, before = ''): string =>
  Array.from(value, (byte) => before + byte.toString(16).padStart(2, '0')).join(join);
const folded = (text: string, width: number): string => text.replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\n');

/** How a text is written, or bytes. */
const encodings: Readonly<Record<string, (value: Buffer) => string>> = {
  'in base64': base64,
  'in base64url': (value) => value.toString('base64url'),
  'in lines of base64': (value) => folded(base64(value), 76),
  'in hexadecimal': hex,
  'in large hexadecimal': (value) => hex(value).toUpperCase(),
  'in hexadecimal with 0x': (value) => `0x${hex(value)}`,
  'in hexadecimal with colons': (value) => grouped(value, ':'),
  'in hexadecimal with spaces': (value) => grouped(value, ' '),
  'in hexadecimal as C has it': (value) => grouped(value, ', ', '0x'),
  'in hexadecimal of a string': (value) => grouped(value, '', String.raw`\x`),
  'as an array of numbers': (value) => JSON.stringify([...value]),
};

/** Those in which a text is handed on. */
const textEncodings = ['in base64', 'in base64url', 'in lines of base64', 'in hexadecimal'];

const wrappings: Readonly<Record<string, (text: string) => string>> = {
  alone: (text) => text,
  'with spaces': (text) => `  ${text}\n\n`,
  'in quotes': (text) => `"${text}"`,
  'in single quotes': (text) => `'${text}'`,
  'in backticks': (text) => `\`${text}\``,
  'in quotes with a comma': (text) => `"${text}",`,
  'as a string of JSON': (text) => JSON.stringify(text),
  'as a member of JSON': (text) => JSON.stringify({ key: text }),
  'in a line of .env': (text) => `JWT_KEY="${text.replaceAll('\n', String.raw`\n`)}"`,
  'in an unquoted line of .env': (text) => `JWT_KEY=${text.replaceAll('\n', String.raw`\n`)}`,
  'in YAML': (text) => `jwt:\n  key: |\n${text.trim().replaceAll(/^/gm, '    ')}\n`,
  'percent-encoded': encodeURIComponent,
  'with Windows line breaks': (text) => text.replaceAll('\n', '\r\n'),
  'with a byte order mark': (text) => `\ufeff${text}`,
};

/** What is read of each form in each wrapping; a line for each that is a secret. */
async function secretsAmong(forms: Texts): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [form, value] of Object.entries(forms)) {
    const texts: Readonly<Record<string, string>> = {
      ...(typeof value === 'string' && { 'as it is': value }),
      ...Object.fromEntries(
        Object.entries(encodings)
          .filter(([how]) => typeof value !== 'string' || textEncodings.includes(how))
          .map(([how, encode]) => [how, encode(Buffer.from(value))]),
      ),
    };
    for (const [how, text] of Object.entries(texts))
      for (const [where, wrap] of Object.entries(wrappings)) {
        const { keys } = await readPastedKeys(wrap(text));
        const secret = keys.find(({ kty }) => kty === 'oct');
        if (secret) found.push(`${form} ${how}, ${where}: ${describeKey(secret)}`);
      }
  }
  return found;
}

describe('no asymmetric key is read as a secret', () => {
  it.each(Object.entries(pairs))('%s', async (name, pair) => {
    expect(await secretsAmong(formsOf(name, pair))).toEqual([]);
  });

  it.each(opensshKeys)('OpenSSH $name', async ({ privateKey }) => {
    const body = bodyOf(privateKey);
    expect(await secretsAmong({ PEM: privateKey, body, 'body in one line': body.replaceAll('\n', '') })).toEqual([]);
  });
});

it('a secret stays one, however it is written', async () => {
  const sizes = fc.constantFrom(32, 48, 64);
  const bytes = sizes.chain((size) => fc.uint8Array({ minLength: size, maxLength: size }));
  const names = fc.constantFrom(...Object.keys(wrappings).filter((name) => name !== 'as a member of JSON'));
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom(...textEncodings), names, async (value, how, where) => {
      const text = wrappings[where]?.(encodings[how]?.(Buffer.from(value)) ?? '') ?? '';
      expect((await readPastedKeys(text)).keys.map(({ kty }) => kty)).toEqual(['oct']);
    }),
  );
});
