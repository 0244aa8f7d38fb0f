import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Key } from '../../core/keys/key.ts';
import type { LockedKey } from '../../core/keys/reading/locked-key.ts';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { lacking } from '../fixtures/lacking.ts';
import { calm, keyOf } from '../fixtures/reading.ts';
import * as openssl from './fixtures/openssl-keys.ts';
import { jwkInside, sealedJwk, sealedWith } from './fixtures/rfc7517-c.ts';
import { unlockKey as unlockWith } from './unlock-key.ts';
import type { StillLocked } from './unlocked.ts';

const { password } = openssl;
const unlockKey = (locked: LockedKey, word: string, signal: AbortSignal) =>
  unlockWith(locked, word, (text) => parse(excerptOf(text)), signal);

afterEach(() => vi.restoreAllMocks());

function lockedOf(text: string): LockedKey {
  const { keys, locked, problems } = readKeys(text);
  const [only, ...others] = locked;
  expect([keys, problems, others]).toEqual([[], [], []]);
  if (!only) throw new Error('nothing locked');
  return only;
}

async function opened(text: string, word: string = password): Promise<readonly Key[]> {
  const answer = await unlockKey(lockedOf(text), word, calm);
  if (!answer.ok) throw new Error(answer.problem.why);
  return answer.value;
}

async function refused(text: string, word: string = password): Promise<StillLocked> {
  const answer = await unlockKey(lockedOf(text), word, calm);
  if (answer.ok) throw new Error('it opened');
  return answer.problem;
}

const plain = keyOf(openssl.plainKey).material;
const der = (pem: string): Buffer => Buffer.from(pem.replace(/-----.*-----|\s/g, ''), 'base64');
const pemOf = (bytes: Uint8Array): string =>
  `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${Buffer.from(bytes).toString('base64')}\n-----END ENCRYPTED PRIVATE KEY-----`;
const token = (header: object): string =>
  `${Buffer.from(JSON.stringify(header)).toString('base64url')}.AAAA.AAAA.AAAA.AAAA`;
const usual = openssl.pbkdf2Keys['hmacWithSHA256 aes-256-cbc'] ?? '';

describe('PKCS#8 that OpenSSL encrypted', () => {
  it.each(Object.entries(openssl.pbkdf2Keys))('%s', async (_, text) => {
    expect((await opened(text)).map(({ material }) => material)).toEqual([plain]);
  });

  it('scrypt', async () => {
    expect((await opened(openssl.scryptKey)).map(({ material }) => material)).toEqual([plain]);
  });

  it('a password outside ASCII, as UTF-8', async () => {
    expect((await opened(openssl.utf8Key, 'pässwörd 🗝')).map(({ material }) => material)).toEqual([plain]);
  });

  it('RSA, as it was before, with its place in the text and its kid', async () => {
    const text = JSON.stringify({ 'key-1': openssl.rsaKey });
    const locked = lockedOf(text);
    expect(locked).toMatchObject({ kid: 'key-1', title: 'Private key in PKCS#8, encrypted with AES-256' });
    const answer = await unlockKey(locked, password, calm);
    expect(answer).toMatchObject({ ok: true, value: [{ kty: 'RSA', bits: 2048, use: 'private', kid: 'key-1' }] });
    expect(answer.ok && answer.value[0]?.span).toEqual(locked.span);
  });

  it('in base64 without BEGIN and END lines, and with the line breaks of JSON', async () => {
    expect((await opened(der(usual).toString('base64'))).map(({ material }) => material)).toEqual([plain]);
    expect((await opened(usual.replaceAll('\n', '\\n'))).map(({ material }) => material)).toEqual([plain]);
  });

  it('where the browser lacks AES-192 or PBKDF2', async () => {
    lacking('AES-192', 'PBKDF2');
    const text = openssl.pbkdf2Keys['hmacWithSHA1 aes-192-cbc'] ?? '';
    expect((await opened(text)).map(({ material }) => material)).toEqual([plain]);
  });
});

describe('PKCS#8 that stays locked', () => {
  it.each(['Correct horse', 'correct horse ', '', 'x'])('with the wrong password %j', async (word) => {
    expect(await refused(usual, word)).toEqual({
      because: 'wrong-password',
      why: 'This is not the password of the key: what it opens is no private key. Capitals and spaces count. If the password is surely right, the beginning of the encrypted part was altered: copy the key once more.',
    });
  });

  it('never takes a wrong password for damage', async () => {
    const locked = lockedOf(openssl.pbkdf2Keys['hmacWithSHA1 aes-128-cbc'] ?? '');
    for (let index = 0; index < 600; index += 1) {
      const answer = await unlockKey(locked, `wrong ${index}`, calm);
      expect(answer).toMatchObject({ ok: false, problem: { because: 'wrong-password' } });
    }
  });

  it('cut: the length says so, whatever the password', async () => {
    const bytes = der(usual);
    // One byte less of ciphertext, all lengths in front of it mended: EncryptedPrivateKeyInfo and OCTET STRING.
    const cut = Buffer.from(bytes.subarray(0, -1));
    const at = cut.lastIndexOf(Buffer.of(0x04, 0x81, 0x90));
    cut[2] = (cut[2] ?? 0) - 1;
    cut[at + 2] = 0x8f;
    expect(await refused(pemOf(cut), 'wrong')).toEqual({
      because: 'damaged',
      why: 'The encrypted part of this key has 143 bytes, and AES-CBC makes whole blocks of 16: it was cut or altered, and no password opens it. Copy the key once more.',
    });
  });

  it('altered at its end: the password is right', async () => {
    const bytes = Buffer.from(der(usual));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    const { because, why } = await refused(pemOf(bytes));
    expect(because).toBe('damaged');
    expect(why).toMatch(
      /^The password is right, as what it opens begins like a private key, but the key was cut or altered/,
    );
  });

  it('opened, and no key for JOSE', async () => {
    expect(await refused(openssl.dsaKey)).toEqual({
      because: 'unusable',
      why: 'The password is right. This is a private key for DSA (OID 1.2.840.10040.4.1), which no JOSE algorithm uses.',
    });
  });

  it('asks for too many iterations, and is told so before any is computed', async () => {
    const derive = vi.spyOn(crypto.subtle, 'deriveBits');
    const { because, why } = await refused(openssl.manyIterations);
    expect(because).toBe('over-limit');
    expect(why).toMatch(/^This key asks for 2,000,000 iterations of PBKDF2, and Jotter computes 1,000,000 at most/);
    expect(derive).not.toHaveBeenCalled();
  });

  it('asks scrypt for too much memory', async () => {
    const bytes = Buffer.from(der(openssl.scryptKey));
    const at = bytes.indexOf(Buffer.of(0x02, 0x02, 0x40, 0x00));
    bytes[at + 2] = 0x7f;
    // 0x7f00 is no power of two, which RFC 7914 demands.
    expect(readKeys(pemOf(bytes)).problems[0]?.message).toMatch(/the numbers of scrypt are not those that RFC 7914 §2/);
    const big = { ...lockedOf(openssl.scryptKey) };
    const { lock } = big;
    if (lock.kind !== 'pbes2' || lock.derivation.name !== 'scrypt') throw new Error(lock.kind);
    const heavy = { ...big, lock: { ...lock, derivation: { ...lock.derivation, cost: 2 ** 20 } } };
    expect(await unlockKey(heavy, password, calm)).toMatchObject({ ok: false, problem: { because: 'over-limit' } });
  });

  it('is let go when it is aborted', async () => {
    const controller = new AbortController();
    const answer = unlockKey(lockedOf(usual), password, controller.signal);
    controller.abort();
    await expect(answer).rejects.toThrow(/abort/i);
  });
});

describe('ciphers that no password opens here', () => {
  it.each([
    [openssl.tripleDes, '3DES', 'openssl pkey -in key.pem -aes256 -out new.pem'],
    [openssl.pkcs12TripleDes, 'SHA-1 and 3DES (PKCS#12)', 'openssl pkey -in key.pem -aes256 -out new.pem'],
    [
      openssl.pbes1,
      'MD5 and DES (PBES1)',
      'openssl pkey -provider legacy -provider default -in key.pem -aes256 -out new.pem',
    ],
  ])('%#: are named, with the command that helps', (text, name, command) => {
    expect(readKeys(text)).toMatchObject({ keys: [], locked: [] });
    expect(readKeys(text).problems.map(({ message }) => message)).toEqual([
      `This private key is encrypted with ${name}, and Jotter opens AES-CBC with a password only (PBES2, RFC 8018 §6.2). Encrypt a copy of it anew, and paste that: ${command}`,
    ]);
  });

  it('the old PEM of OpenSSL too', () => {
    expect(readKeys(openssl.oldPem).problems.map(({ message }) => message)).toEqual([
      'This private key is encrypted in the old way of OpenSSL ("Proc-Type: 4,ENCRYPTED"), which makes the key of the password with a single round of MD5, and Jotter does not open it. Encrypt a copy of it anew, and paste that: openssl pkey -in key.pem -aes256 -out new.pem',
    ]);
  });

  it.each([
    ['the cipher is not named', (hex: string) => hex.replace('0609608648016503040', '0509608648016503040')],
    ['the initialization vector has not', (hex: string) => hex.replace(/0410(?=[0-9a-f]{32}0481)/, '0510')],
    ['the salt is missing', (hex: string) => hex.replace(/0408(?=[0-9a-f]{16}0202)/, '0508')],
  ])('damaged where it says how: %s', (what, change) => {
    const hex = der(usual).toString('hex');
    expect(change(hex)).not.toBe(hex);
    const [problem] = readKeys(pemOf(Buffer.from(change(hex), 'hex'))).problems;
    expect(problem?.message).toContain(`damaged where it says how it was encrypted: ${what}`);
  });
});

describe('an encrypted JWK', () => {
  it('of RFC 7517 appendix C', async () => {
    const locked = lockedOf(sealedJwk);
    expect(locked.title).toBe('JWK, encrypted with a password (PBES2-HS256+A128KW)');
    const [key, ...others] = await opened(sealedJwk, sealedWith);
    expect(others).toEqual([]);
    expect(key).toMatchObject({ kid: 'juliet@capulet.lit', use: 'private', kty: 'RSA', intendedUse: 'enc' });
    expect(key?.material).toEqual(keyOf(jwkInside).material);
  });

  it('in the lines of the RFC, and in JSON', async () => {
    const lines = sealedJwk.replace(/.{60}/g, '$&\n     ');
    expect((await opened(lines, sealedWith)).length).toBe(1);
    const [header, encryptedKey, iv, ciphertext, tag] = sealedJwk.split('.');
    const flattened = JSON.stringify({ protected: header, encrypted_key: encryptedKey, iv, ciphertext, tag });
    expect((await opened(flattened, sealedWith)).length).toBe(1);
    const general = JSON.stringify({
      protected: header,
      recipients: [{ encrypted_key: encryptedKey }],
      iv,
      ciphertext,
      tag,
    });
    expect((await opened(general, sealedWith)).length).toBe(1);
  });

  it('with the wrong password', async () => {
    expect(await refused(sealedJwk, `${sealedWith} `)).toEqual({
      because: 'wrong-password',
      why: 'This is not the password of the key: AES key wrap checks what it opens (RFC 3394 §2.2.2), and the check failed. Capitals and spaces count. If the password is surely right, the encrypted key or its header was altered: copy it once more.',
    });
  });

  it('damaged behind its encrypted key', async () => {
    const parts = sealedJwk.split('.');
    const text = parts.map((part, index) => (index === 3 ? `B${part.slice(1)}` : part)).join('.');
    const { because, why } = await refused(text, sealedWith);
    expect([because, why]).toEqual(['damaged', expect.stringMatching(/Copy the key once more\.$/)]);
  });

  it('with a count beyond the cap', async () => {
    const header = {
      alg: 'PBES2-HS256+A128KW',
      p2s: '2WCTcJZ1Rvd_CJuJripQ1w',
      p2c: 1_000_000_000,
      enc: 'A128CBC-HS256',
      cty: 'jwk+json',
    };
    const [, ...rest] = sealedJwk.split('.');
    const encoded = Buffer.from(JSON.stringify(header)).toString('base64url');
    expect((await refused([encoded, ...rest].join('.'), sealedWith)).because).toBe('over-limit');
  });

  it('for another key, or of other contents, is told apart', () => {
    const forKey = readKeys(token({ alg: 'RSA-OAEP', enc: 'A128GCM', cty: 'jwk+json' }));
    expect(forKey.locked).toEqual([]);
    expect(forKey.problems[0]?.message).toMatch(
      /^This is a key that is encrypted with “RSA-OAEP”, not with a password/,
    );
    const content = readKeys(token({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', cty: 'JWT' }));
    expect(content.problems[0]?.message).toMatch(/^This is a token, not a key/);
    expect(readKeys(token({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM' })).locked.length).toBe(1);
  });
});
