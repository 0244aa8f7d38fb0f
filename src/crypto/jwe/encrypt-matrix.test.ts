import { CompactEncrypt, compactDecrypt, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../core/keys/key.ts';
import { algorithms } from '../../core/registry/algorithms.ts';
import { encryptions } from '../../core/registry/encryptions.ts';
import { agreementCurves } from '../../core/registry/key-management-rows.ts';
import { decryptingKey } from '../fixtures/jwe-keys.ts';
import { openingWith, plaintextOf } from '../fixtures/jwe-reading.ts';
import { encrypted, encryptedPkcs1 } from '../fixtures/jwe-writing.ts';
import { bytesOf } from '../fixtures/reading.ts';

const content = '{"sub":"jötter","n":1.0}';
// A small count: the matrix is of algorithms, not of patience.
const header = (alg: string, enc: string): { readonly alg: string; readonly enc: string } => ({
  alg,
  enc,
  ...(alg.startsWith('PBES2') ? { p2c: 1000 } : {}),
});

const all = [...algorithms.values()].filter((row) => row.kind === 'key-management').map((row) => row.name);
type Case = readonly [alg: string, enc: string, crv: string];
const cases = all.flatMap((alg): readonly Case[] => {
  const curves = alg.startsWith('ECDH') ? agreementCurves : [''];
  return [...encryptions.keys()].flatMap((enc) => curves.map((crv): Case => [alg, enc, crv]));
});

describe('every key management with every content encryption', () => {
  it.each(cases)('%s %s %s', async (alg, enc, crv) => {
    const key = decryptingKey(alg, enc, crv);
    const make =
      alg === 'RSA1_5' ? encryptedPkcs1(header(alg, enc), content) : encrypted(header(alg, enc), key, content);
    const answer = await openingWith(await make, key);
    expect(plaintextOf(answer)).toBe(content);
    const alignment = enc.endsWith('GCM') ? 'exact' : 'whole';
    expect(answer).toMatchObject({ verdict: 'decrypted', algorithm: alg, encryption: enc, alignment });
  });
});

const known = cases.filter(([alg, , crv]) => alg !== 'RSA1_5' && crv !== 'X448');
const forJose = async ({ material }: Key, alg: string): Promise<CryptoKey | Uint8Array> =>
  importJWK({ ...material }, alg.startsWith('PBES2') ? 'dir' : alg);
const publicOf = (key: Key): Key => {
  const { d: _, p: __, q: ___, dp: ____, dq: _____, qi: ______, ...material } = key.material;
  return { ...key, material };
};

describe('jose', () => {
  it.each(known)('reads what is written here: %s %s %s', async (alg, enc, crv) => {
    const key = decryptingKey(alg, enc, crv);
    const token = await encrypted({ ...header(alg, enc), zip: 'DEF' }, key, content);
    const { plaintext } = await compactDecrypt(token, await forJose(key, alg), { keyManagementAlgorithms: [alg] });
    expect(new TextDecoder().decode(plaintext)).toBe(content);
  });

  it.each(known)('writes what is read here: %s %s %s', async (alg, enc, crv) => {
    const key = decryptingKey(alg, enc, crv);
    const token = await new CompactEncrypt(bytesOf(content))
      .setProtectedHeader({ alg, enc })
      .encrypt(await forJose(key.use === 'private' ? publicOf(key) : key, alg));
    expect(plaintextOf(await openingWith(token, key))).toBe(content);
  });
});
