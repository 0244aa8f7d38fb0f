import * as fc from 'fast-check';
import {
  generateKeyPairSync,
  type DSAKeyPairKeyObjectOptions,
  type ECKeyPairKeyObjectOptions,
  type KeyObject,
} from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { describeKey } from '../describe-key.ts';
import { certifiedKey, privateSet, publicSet, symmetricSet } from '../fixtures/rfc7517.ts';
import { readAnyKeys } from './unusual/read-any-keys.ts';

const pem = (key: KeyObject, type: 'spki' | 'pkcs8' | 'pkcs1' | 'sec1'): string =>
  String(type === 'spki' ? key.export({ type, format: 'pem' }) : exportPrivate(key, type));
const exportPrivate = (key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'sec1'): string | Buffer =>
  key.export({ type, format: 'pem' });

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const spki = pem(rsa.publicKey, 'spki').trim();
const pkcs8 = pem(rsa.privateKey, 'pkcs8').trim();
const pkcs1 = pem(rsa.publicKey, 'pkcs1').trim();
const ecJwk = ec.privateKey.export({ format: 'jwk' });
const jwkWith = (changes: object): string => JSON.stringify({ ...ecJwk, ...changes });
const base64 = spki.replace(/-----.*-----/g, '').trim();
const rsaN = rsa.publicKey.export({ format: 'jwk' }).n;

const messages = (text: string): readonly string[] => readAnyKeys(text).problems.map((problem) => problem.message);
const remarks = (text: string): readonly string[] =>
  readAnyKeys(text).keys.flatMap((key) => key.remarks.map((remark) => remark.message));

describe('PEM that pasting hurt', () => {
  it.each<[string, string, readonly string[]]>([
    ['as it should be', spki, []],
    ['with a line break behind it', `${spki}\n`, []],
    ['CRLF', spki.replace(/\n/g, '\r\n'), ['Its lines end in CRLF, as on Windows; that is allowed.']],
    [
      'without line breaks',
      spki.replace(/\n/g, ''),
      ['It stands on one line; the line breaks after BEGIN and before END are missing.'],
    ],
    [
      'spaces for line breaks',
      spki.replace(/\n/g, ' '),
      [
        'It stands on one line; the line breaks after BEGIN and before END are missing.',
        'It holds spaces between its characters; they were left out.',
      ],
    ],
    [
      'literal \\n',
      spki.replace(/\n/g, '\\n'),
      ['Its line breaks are written as \\n, two characters each; they were read as line breaks.'],
    ],
    [
      'a JSON string',
      JSON.stringify(spki),
      [
        'It stands in quotes; they were left out.',
        'Its line breaks are written as \\n, two characters each; they were read as line breaks.',
      ],
    ],
    ['quotes around it', `'${spki}'`, ['It stands in quotes; they were left out.']],
    [
      'the first and last break missing',
      spki.replace('KEY-----\n', 'KEY-----').replace('\n-----END', '-----END'),
      ['The line break after BEGIN or before END is missing.'],
    ],
    ['indented', spki.replace(/^/gm, '    '), ['Its lines are indented; the spaces were left out.']],
    ['YAML', `key: |\n${spki.replace(/^/gm, '  ')}`, ['Its lines are indented; the spaces were left out.']],
    [
      'source code',
      spki
        .split('\n')
        .map((line) => `"${line}" +`)
        .join('\n'),
      ['It stands in quotes; they were left out.', 'It holds quotes from source code; they were left out.'],
    ],
    [
      'PHP JSON',
      JSON.stringify(spki.replace(/\n/g, '')).replace(/\//g, '\\/'),
      [
        'It stands in quotes; they were left out.',
        'It stands on one line; the line breaks after BEGIN and before END are missing.',
        ...(base64.includes('/') ? ['It holds backslashes from a JSON text; they were left out.'] : []),
      ],
    ],
    [
      'PUBLIC KEY that holds PKCS#1',
      pkcs1.replace(/RSA PUBLIC/g, 'PUBLIC'),
      ['The label says “PUBLIC KEY”, but the contents are PKCS#1; they were read as such.'],
    ],
    [
      'PRIVATE KEY that holds a public one',
      spki.replace(/PUBLIC/g, 'PRIVATE'),
      ['The label says “PRIVATE KEY”, but the contents are SPKI; they were read as such.'],
    ],
    [
      'dashes of a word processor',
      spki.replace(/-----/g, '—-'),
      ['The BEGIN or END line has not five hyphens on each side, as RFC 7468 §2 wants; it was read all the same.'],
    ],
    [
      'no END line',
      spki.replace(/\n-----END.*/, ''),
      [
        'The line break after BEGIN or before END is missing.',
        'The END line is missing; the key is whole all the same.',
      ],
    ],
    [
      'base64url',
      spki.replace(/\+/g, '-').replace(/\//g, '_'),
      /[+/]/.test(base64) ? ['It is written in base64url (- and _); PEM wants standard base64 (+ and /).'] : [],
    ],
    ['no BEGIN and no END line', base64, ['This is a key without its BEGIN and END lines, read as base64 of SPKI.']],
    ['text around it', `Here it is:\n${spki}\nBye.`, []],
    ['a byte order mark', `\ufeff${spki}`, []],
  ])('%s', (_, text, expected) => {
    const { keys, problems } = readAnyKeys(text);
    expect(problems).toEqual([]);
    expect(keys.map((key) => key.material)).toEqual([{ kty: 'RSA', n: rsaN, e: 'AQAB' }]);
    expect([...remarks(text)].sort()).toEqual([...expected].sort());
  });

  it('reads several blocks, each with its span', () => {
    const text = `${spki}\n\n${pkcs8}\n`;
    const { keys } = readAnyKeys(text);
    expect(keys.map(describeKey)).toEqual([
      'RSA 2048-bit public key, PEM SPKI',
      'RSA 2048-bit private key, PEM PKCS#8',
    ]);
    expect(keys.map((key) => text.slice(key.span.start, key.span.end))).toEqual([spki, pkcs8]);
    expect(new Set(keys.map((key) => key.id)).size).toBe(2);
  });

  it('leaves out the parameters that OpenSSL puts in front of an EC key', () => {
    const text = `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${pem(ec.privateKey, 'sec1')}`;
    expect(readAnyKeys(text).keys.map(describeKey)).toEqual(['EC P-256 private key, PEM SEC1']);
    expect(messages(text)).toEqual([]);
  });

  it('takes the key id from the JSON that holds the PEM', () => {
    expect(readAnyKeys(JSON.stringify({ abc: spki, def: spki })).keys.map((key) => key.kid)).toEqual(['abc', 'def']);
    const account = JSON.stringify({ type: 'service_account', private_key_id: '7f', private_key: pkcs8 });
    expect(readAnyKeys(account).keys.map(describeKey)).toEqual(['RSA 2048-bit private key, PEM PKCS#8, kid “7f”']);
  });
});

describe('JWK and JWK sets', () => {
  it('reads RFC 7517 A.1', () => {
    const { keys, problems } = readAnyKeys(publicSet);
    expect(problems).toEqual([]);
    expect(keys.map(describeKey)).toEqual([
      'EC P-256 public key, from a JWK set, kid “1”',
      'RSA 2048-bit public key, from a JWK set, kid “2011-04-29”',
    ]);
    expect(keys.map((key) => [key.alg, key.intendedUse])).toEqual([
      [undefined, 'enc'],
      ['RS256', undefined],
    ]);
    expect(keys.map((key) => publicSet.slice(key.span.start, key.span.start + 1))).toEqual(['{', '{']);
  });

  it('reads RFC 7517 A.2 and A.3', () => {
    expect(readAnyKeys(privateSet).keys.map((key) => key.use)).toEqual(['private', 'private']);
    expect(readAnyKeys(symmetricSet).keys.map((key) => [key.use, key.bits])).toEqual([
      ['secret', 128],
      ['secret', 512],
    ]);
  });

  it('finds the key of the certificate in RFC 7517 B', () => {
    const [key] = readAnyKeys(certifiedKey).keys;
    const certificate = /"x5c": \[\s*"([^"]*)"/.exec(certifiedKey)?.[1] ?? '';
    const lines = certificate.match(/.{1,64}/g)?.join('\n') ?? '';
    const [fromPem] = readAnyKeys(`-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----`).keys;
    expect(fromPem?.material).toEqual(key?.material);
    expect(fromPem && describeKey(fromPem)).toBe('RSA 2048-bit public key, X.509 certificate');
    expect(readAnyKeys(certificate).keys[0]?.material).toEqual(key?.material);
  });

  it.each([
    ['a bare array', `[${jwkWith({})}]`, 'jwks'],
    ['a discovery-like object', `{"issuer":"https://a.example","keys":[${jwkWith({})}]}`, 'jwks'],
    ['a set inside an object', `{"issuer":"x","jwks":{"keys":[${jwkWith({})}]}}`, 'jwks'],
    ['a confirmation claim', `{"cnf":{"jwk":${jwkWith({})}}}`, 'jwk'],
    ['white space around it', `\n ${jwkWith({})} \n`, 'jwk'],
  ])('%s', (_, text, format) => {
    const { keys, problems } = readAnyKeys(text);
    expect(problems).toEqual([]);
    expect(keys.map((key) => [key.format, key.material.x])).toEqual([[format, ecJwk.x]]);
  });

  it('reads the usable keys of a set and tells of the others', () => {
    const text = `{"keys":[${jwkWith({ kid: 'one' })},{"kty":"oct"},{"kty":"foo","kid":"two"},5]}`;
    const { keys, problems } = readAnyKeys(text);
    expect(keys.map((key) => key.kid)).toEqual(['one']);
    expect(problems.map((problem) => [text.slice(problem.span.start, problem.span.end), problem.message])).toEqual([
      ['{"kty":"oct"}', 'Key number 2 of the set: This oct key lacks "k", which RFC 7518 §6.4.1 requires.'],
      [
        '"foo"',
        'Key kid “two” of the set: "kty" is “foo”; the registered key types are "RSA", "EC", "OKP", "oct" and "AKP", and case matters (RFC 7517 §4.1).',
      ],
      ['5', 'A JWK is a JSON object; this is a number (RFC 7517 §4).'],
    ]);
  });

  it('reads the whole keys of a set that was cut', () => {
    const text = `{"keys":[${jwkWith({ kid: 'one' })},${jwkWith({ kid: 'two' })}`.slice(0, -30);
    expect(readAnyKeys(text).keys.map((key) => key.kid)).toEqual(['one']);
    expect(messages(text).length).toBe(1);
  });

  it('keeps the public half where only the private one is at fault', () => {
    const { keys, problems } = readAnyKeys(jwkWith({ d: 'AAAA' }));
    expect(keys.map((key) => [key.use, key.material.d])).toEqual([['public', undefined]]);
    expect(problems.map((problem) => problem.message)).toEqual([
      '"d" has 3 bytes; on P-256 it must have exactly 32, zeros in front included (RFC 7518 §6.2.2).',
    ]);
  });

  it('takes the last of two members and says so', () => {
    const text = `{"kty":"RSA",${jwkWith({}).slice(1)}`;
    expect(readAnyKeys(text).keys.map((key) => key.kty)).toEqual(['EC']);
    expect(remarks(text)).toEqual([
      '“kty” stands here more than once; the last one was used, other readers may take the first (RFC 7517 §4).',
    ]);
  });

  it('takes zero bytes from the front of an RSA number and says so', () => {
    const padded = Buffer.concat([Buffer.of(0), Buffer.from(rsaN ?? '', 'base64url')]).toString('base64url');
    const text = JSON.stringify({ kty: 'RSA', n: padded, e: 'AQAB' });
    expect(readAnyKeys(text).keys.map((key) => [key.material.n, key.bits])).toEqual([[rsaN, 2048]]);
    expect(remarks(text)).toEqual([
      '"n" begins with a zero byte, which RFC 7518 §2 (Base64urlUInt) forbids; some libraries refuse it.',
    ]);
  });

  it('keeps hostile names as text', () => {
    const [key] = readAnyKeys(jwkWith({ kid: '__proto__', alg: '<img src=x>' })).keys;
    expect([key?.kid, key?.alg]).toEqual(['__proto__', '<img src=x>']);
  });

  it('leaves out metadata of a wrong type and says so', () => {
    const text = jwkWith({ kid: 1, key_ops: ['sign', 2] });
    expect(readAnyKeys(text).keys.map((key) => [key.kid, key.operations])).toEqual([[undefined, undefined]]);
    expect(remarks(text)).toEqual([
      '"kid" should be a string (RFC 7517 §4); this number was left out.',
      '"key_ops" should be an array of strings (RFC 7517 §4.3); it was left out.',
    ]);
  });
});

describe('secrets', () => {
  it.each([
    ['secret', 6, []],
    ['your-256-bit-secret', 19, []],
    ['a-string-secret-at-least-256-bits-long', 38, []],
    ['[secret]', 8, []],
    ['{x9$kl', 6, []],
    [
      'secret\n',
      7,
      ['The secret ends in a line break (U+000A), which counts as 1 byte of it. Remove what is not meant.'],
    ],
    [
      '  secret ',
      9,
      [
        'The secret begins with a space (U+0020) and 1 more such character, which count as 2 bytes of it. Remove what is not meant.',
        'The secret ends in a space (U+0020), which counts as 1 byte of it. Remove what is not meant.',
      ],
    ],
    ['0123456789abcdef0123456789abcdef', 32, []],
    ['dGhpcyBpcyBhIHNlY3JldCBrZXkgZm9yIEhTMjU2IQ==', 44, []],
    ['"secret"', 8, ['The quotes count as part of the secret. Remove them if they are not meant.']],
    ['schlüssel', 10, ['The secret has characters outside ASCII: 9 characters make 10 bytes in UTF-8.']],
    [
      'a\ud800b',
      5,
      ['The secret holds half a character (a lone surrogate), which UTF-8 cannot write; it was read as U+FFFD.'],
    ],
  ])('%j is %i bytes', (text, byteCount, expected) => {
    const { keys, problems } = readAnyKeys(text);
    expect(problems).toEqual([]);
    expect(keys.map((key) => [key.use, key.secret])).toEqual([
      ['secret', expect.objectContaining({ encoding: 'utf8', byteCount })],
    ]);
    expect(remarks(text)).toEqual(expected);
    const bytes = Buffer.from(keys[0]?.material.k ?? '', 'base64url');
    expect(bytes).toEqual(Buffer.from(new TextEncoder().encode(text)));
  });

  it.each([
    ['0123456789abcdef0123456789abcdef', 'hex', 16],
    ['dGhpcyBpcyBhIHNlY3JldCBrZXkgZm9yIEhTMjU2IQ==', 'base64', 31],
    ['AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow', 'base64url', 64],
  ])('tells what else %s may be', (text, encoding, byteCount) => {
    expect(readAnyKeys(text).keys[0]?.secret?.mayBe).toEqual({ encoding, byteCount });
  });

  it.each([
    ['hex', '00ff10', '00ff10'],
    ['hex', 'ABCDEF', 'abcdef'],
    ['base64', '+/8=', 'fbff'],
    ['base64', '+/8', 'fbff'],
    ['base64url', '-_8', 'fbff'],
    ['base64url', '-_8=', 'fbff'],
  ] as const)('reads %s %s', (secretEncoding, text, hex) => {
    const [key] = readAnyKeys(text, { secretEncoding }).keys;
    expect(Buffer.from(key?.material.k ?? '', 'base64url').toString('hex')).toBe(hex);
    expect(key?.secret).toEqual({ encoding: secretEncoding, byteCount: hex.length / 2 });
  });

  it.each([
    ['hex', '0g', 1, 'The secret is no hexadecimal text: character 2 is “g” (U+0067); only 0-9 and a-f are allowed.'],
    [
      'hex',
      'ab\n',
      2,
      'The secret is no hexadecimal text: character 3 is a line break (U+000A); only 0-9 and a-f are allowed.',
    ],
    ['hex', 'abc', 2, 'The secret has 3 hexadecimal digits; two make a byte, so one is missing or one is too many.'],
    [
      'base64',
      'ab-d',
      2,
      'The secret is no base64 text: character 3 is “-” (U+002D); that is base64url, which writes - and _.',
    ],
    [
      'base64url',
      'a+bc',
      1,
      'The secret is no base64url text: character 2 is “+” (U+002B); that is standard base64, which writes + and /.',
    ],
    [
      'base64',
      'ab d',
      2,
      'The secret is no base64 text: character 3 is a space (U+0020); it was probably mistyped or cut.',
    ],
    [
      'base64',
      'a=bc',
      1,
      'The secret is no base64 text: character 2 is “=” (U+003D); it was probably mistyped or cut.',
    ],
    [
      'base64',
      'abcde',
      4,
      'The secret has 5 base64 characters, and no number of bytes has that length: one is missing or one is too many.',
    ],
    [
      'base64',
      'YQ=',
      1,
      'The secret has 3 base64 characters, and no number of bytes has that length: one is missing or one is too many.',
    ],
    [
      'base64',
      'YR==',
      1,
      'The secret ends in “R”, whose last bits belong to no byte and are not zero (RFC 4648 §3.5): it was cut or mistyped.',
    ],
  ] as const)('as %s, %j has a problem at %i', (secretEncoding, text, at, message) => {
    const { keys, problems } = readAnyKeys(text, { secretEncoding });
    expect(keys).toEqual([]);
    expect(problems.map((problem) => [problem.span.start, problem.message])).toEqual([[at, message]]);
  });

  it('has nothing to say of nothing', () => {
    expect(readAnyKeys('')).toEqual({ keys: [], locked: [], problems: [] });
  });

  it('names the source it was told', () => {
    expect(readAnyKeys('secret', { source: 'fetched' }).keys.map((key) => [key.source, key.id])).toEqual([
      ['fetched', 'fetched-0'],
    ]);
  });
});

const pair = (namedCurve: string, options: object = {}): { publicKey: KeyObject; privateKey: KeyObject } => {
  const all: ECKeyPairKeyObjectOptions = { namedCurve, ...options };
  return generateKeyPairSync('ec', all);
};
const dsaOptions: DSAKeyPairKeyObjectOptions = { modulusLength: 1024, divisorLength: 160 };
const dsa = generateKeyPairSync('dsa', dsaOptions);
const brainpool = pair('brainpoolP256r1');
const p192 = pair('prime192v1');
const procType = String(
  rsa.privateKey.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }),
);
const compressed = `3039301306072a8648ce3d020106082a8648ce3d03010703220002${'11'.repeat(32)}`;
const pemOf = (hex: string, label = 'PUBLIC KEY'): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(hex, 'hex').toString('base64')}\n-----END ${label}-----`;

interface Row {
  readonly title: string;
  readonly text: string;
  readonly message: string | RegExp;
}
const rows = (pairs: readonly (readonly [string, string | RegExp])[]): readonly Row[] =>
  pairs.map(([text, message], index) => ({ title: `${index + 1}. ${String(message).slice(0, 70)}`, text, message }));

function expectProblem(text: string, message: string | RegExp): void {
  const { keys, problems } = readAnyKeys(text);
  expect(keys).toEqual([]);
  const [problem] = problems;
  if (typeof message === 'string') expect(problem?.message).toBe(message);
  else expect(problem?.message).toMatch(message);
  expect(problem && problem.span.start >= 0 && problem.span.end <= text.length).toBe(true);
}

describe('what is no key', () => {
  it.each(
    rows([
      [
        procType,
        /^This private key is encrypted in the old way of OpenSSL .* openssl pkey -in key\.pem -aes256 -out new\.pem$/,
      ],
      [pem(dsa.publicKey, 'spki'), 'This is a key for DSA (OID 1.2.840.10040.4.1), which no JOSE algorithm uses.'],
      [
        pem(dsa.privateKey, 'pkcs8'),
        'This is a private key for DSA (OID 1.2.840.10040.4.1), which no JOSE algorithm uses.',
      ],
      [
        pem(brainpool.publicKey, 'spki'),
        'This EC key is on brainpoolP256r1 (OID 1.3.36.3.3.2.8.1.1.7); JOSE knows P-256, P-384, P-521 and secp256k1 (RFC 7518 §6.2.1.1).',
      ],
      [
        pem(brainpool.privateKey, 'sec1'),
        'This EC key is on brainpoolP256r1 (OID 1.3.36.3.3.2.8.1.1.7); JOSE knows P-256, P-384, P-521 and secp256k1 (RFC 7518 §6.2.1.1).',
      ],
      [
        pem(p192.publicKey, 'spki'),
        'This EC key is on P-192 (OID 1.2.840.10045.3.1.1); JOSE knows P-256, P-384, P-521 and secp256k1 (RFC 7518 §6.2.1.1).',
      ],
      [
        pemOf(compressed),
        'The point of this EC key is not on P-256: one of its numbers was altered, or it belongs to another curve. No library may use it (SEC 1 §3.2.2.1). Copy the key once more.',
      ],
      [pemOf('3009300706052b8104002303020000'), /^The contents are no key\. /],
    ]),
  )('$title', ({ text, message }) => {
    expectProblem(text, message);
  });

  it.each(
    rows([
      ['---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----', /^This is an SSH2 public key, /],
      [
        '-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----',
        /^This is a certificate request, .*openssl req/,
      ],
      ['-----BEGIN PGP PUBLIC KEY BLOCK-----\nAAAA', 'This is a PGP key, which no JOSE algorithm uses.'],
      ['-----BEGIN PKCS7-----\nAAAA\n-----END PKCS7-----', /^This is a PKCS#7 bundle/],
      ['-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----', 'There is nothing between the BEGIN and the END line.'],
      [
        '-----BEGIN PUBLIC KEY-----',
        'There is nothing between the BEGIN and the END line. There is no END line: copy the key once more, to its end.',
      ],
      [
        `${spki.slice(0, 100)}…\n-----END PUBLIC KEY-----`,
        '“…” (U+2026) in the PEM block, at character 101 of the text, is not base64. Was the key shortened, or is it a placeholder?',
      ],
      [
        '-----BEGIN PUBLIC KEY-----\n<your key here>\n-----END PUBLIC KEY-----',
        /^“<” \(U\+003C\) in the PEM block, at character 28 of the text, is not base64\./,
      ],
      [
        spki.slice(0, 27 + 65 * 2 + 32),
        'The contents are no key. The DER structure wants 294 bytes, and 120 are here: the end is missing. There is no END line: copy the key once more, to its end.',
      ],
      [
        `-----BEGIN FOO-----\nMAA=\n-----END FOO-----`,
        /^The bytes are DER, but none of the structures that hold a key/,
      ],
      [
        `${base64}\n-----END PUBLIC KEY-----`,
        'The BEGIN line is missing: copy the key once more, from its first line (-----BEGIN …) on.',
      ],
      [
        base64.replace(/\n/g, '').slice(0, 200),
        'This looks like a key in base64 without BEGIN and END lines. The contents are no key. The DER structure wants 294 bytes, and 150 are here: the end is missing.',
      ],
      [
        'eyJhbGciOiJIUzI1NiJ9.e30.abc',
        'This is a token, not a key. Paste it as the token; here goes the key that signed it.',
      ],
      ['Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc', /^This is a token, not a key/],
      ['ssh-rsa AAAAB3NzaC1yc2E me@host', /^The OpenSSH key ends before all its numbers are there/],
      ['PuTTY-User-Key-File-2: ssh-rsa', /^This PuTTY key is not whole/],
      ['<RSAKeyValue><Modulus>AA</Modulus></RSAKeyValue>', /^This RSA key lacks "e"/],
      ['<?xml version="1.0"?><a/>', /^This XML has no key that Jotter knows/],
      [
        'https://login.example/.well-known/jwks.json',
        'This is the address of a key, not a key. Fetch the key from there, or open it yourself and paste what it shows.',
      ],
      ['{}', /^This JSON object is empty; a JWK has "kty"/],
      ['[]', 'This JSON array is empty; an array of JWKs was expected.'],
      ['{"keys":[]}', /^This JWK set holds no key/],
      ['{"issuer":"x","jwks_uri":"https://x"}', /^This is a discovery document/],
      ['{"alg":"RS256","typ":"JWT"}', /^This looks like the header of a token/],
      ['{"iss":"a","exp":1}', /^This looks like the claims of a token/],
      ['{"payload":"a","signatures":[]}', /^This is a token in JSON serialization/],
      ['{"n":"AQAB","e":"AQAB"}', /^This looks like a JWK, but "kty" is missing/],
      [
        '{"foo":1}',
        'This JSON object has “foo”; a JWK has "kty" (RFC 7517 §4.1), and a set of them has "keys" (RFC 7517 §5).',
      ],
      ['{"kty":"rsa","n":"AQAB"}', /^"kty" is “rsa”; the registered key types are/],
      ['{"kty":7}', /^"kty" is a number;/],
      ['{"kty":"RSA","e":"AQAB"}', 'This RSA key lacks "n", which RFC 7518 §6.3.1 requires.'],
      ['{"kty":"RSA","n":"","e":"AQAB"}', '"n" is empty; RFC 7518 §6.3.1 wants a number there.'],
      ['{"kty":"RSA","n":65537,"e":"AQAB"}', '"n" must be a base64url string (RFC 7518 §6.3.1); this is a number.'],
      ['{"kty":"oct"}', 'This oct key lacks "k", which RFC 7518 §6.4.1 requires.'],
      ['{"kty":"oct","k":"a+b/ "}', /^"k" has a space \(U\+0020\) at character 5\./],
      [
        '{"kty":"OKP","x":"AA"}',
        'This OKP key lacks "crv", which RFC 8037 §2 requires: one of Ed25519, X25519, Ed448, X448.',
      ],
      [
        '{"kty":"OKP","crv":"Ed25519","x":"AA"}',
        '"x" has 1 byte; on Ed25519 it must have exactly 32, zeros in front included (RFC 8037 §2).',
      ],
      [
        jwkWith({ crv: 'P256' }),
        '"crv" is “P256”, which is not a registered curve (case matters); EC keys have one of P-256, P-384, P-521, secp256k1.',
      ],
      [
        jwkWith({ crv: 'Ed25519' }),
        '"crv" is “Ed25519”, which goes with "kty": "OKP"; EC keys have one of P-256, P-384, P-521, secp256k1.',
      ],
      [jwkWith({ y: undefined }), 'This P-256 key lacks "y", which RFC 7518 §6.2.1 requires.'],
      [
        jwkWith({ x: 'AAAA' }),
        '"x" has 3 bytes; on P-256 it must have exactly 32, zeros in front included (RFC 7518 §6.2.1).',
      ],
      [jwkWith({}).slice(0, 60), /the text ends where/],
    ]),
  )('$title', ({ text, message }) => {
    expectProblem(text, message);
  });

  it('points at the character of a JWK member that is no base64url', () => {
    const text = '{ "kty": "oct", "k": "ab cd" }';
    const [problem] = readAnyKeys(text).problems;
    expect(text.slice(0, problem?.span.start)).toBe('{ "kty": "oct", "k": "ab');
  });

  it('reads a key in front of trailing text and tells of the text', () => {
    expect(readAnyKeys(`${jwkWith({})};`).keys.length).toBe(1);
    expect(messages(`${jwkWith({})};`).length).toBe(1);
  });

  it('refuses a text that no key set reaches', () => {
    expect(messages('x'.repeat(2_000_001))[0]).toMatch(/^This text has 2,000,001 characters/);
  });
});

describe('hostile input', () => {
  it('never throws, and every span lies in the text', () => {
    const packed = [spki, publicSet].map((text) => Buffer.from(text).toString('base64'));
    const inside = [
      'KEY=',
      ' key: |\n  ',
      'inline_string: "',
      '<RSAKeyValue><Modulus>',
      'PuTTY-User-Key-File-3: ssh-rsa\n',
      '[48,130,',
    ];
    const seeds = [spki, pkcs8, jwkWith({}), publicSet, base64, '-----BEGIN ', '"kty"', '{"keys":[', '\\n', '='].concat(
      packed,
      inside,
    );
    const mangled = fc
      .array(fc.oneof(fc.constantFrom(...seeds), fc.string()), { maxLength: 4 })
      .chain((parts) => fc.tuple(fc.constant(parts.join('')), fc.nat(2000), fc.nat(40), fc.string({ maxLength: 5 })))
      .map(([text, at, length, patch]) => text.slice(0, at) + patch + text.slice(at + length));
    fc.assert(
      fc.property(mangled, (text) => {
        const { keys, locked, problems } = readAnyKeys(text);
        if (text !== '') expect(keys.length + locked.length + problems.length).toBeGreaterThan(0);
        for (const { span } of [...keys, ...locked, ...problems, ...keys.flatMap((key) => key.remarks)]) {
          expect(span.start <= span.end && span.end <= text.length).toBe(true);
        }
        expect(new Set(keys.map((key) => key.id)).size).toBe(keys.length);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['hyphens', '-'.repeat(400_000)],
    ['BEGIN lines', '-----BEGIN A-----'.repeat(20_000)],
    ['a quote and spaces', `-----BEGIN A-----${`"${' '.repeat(500)}`.repeat(400)}`],
    ['brackets', '[{"a":'.repeat(60_000)],
    ['braces', '{"'.repeat(200_000)],
    ['escaped braces', '"{\\"a\\":'.repeat(60_000)],
    ['folded base64', `${'a'.repeat(64)}\n  `.repeat(6_000)],
    ['XML', '<RSAKeyValue><Modulus>'.repeat(20_000)],
    ['XML in XML', '&lt;RSAKeyValue&gt;'.repeat(20_000)],
    ['lines of YAML', 'kty: a\n'.repeat(60_000)],
    ['numbers', `[${'1,'.repeat(200_000)}`],
    ['hexadecimal', '30:82:'.repeat(70_000)],
    ['PuTTY', 'PuTTY-User-Key-File-3: a\nPublic-Lines: 999\n'.repeat(9_000)],
    ['letters n', `-----BEGIN A-----${`n${'a'.repeat(64)}`.repeat(6_000)}`],
    ['percent signs', `-----BEGIN+${'%'.repeat(400_000)}`],
  ])('is done with %s before the test times out, as nothing quadratic would be', (_, text) => {
    const { keys, problems } = readAnyKeys(text);
    expect(keys.length + problems.length).toBeGreaterThan(0);
  });
});
