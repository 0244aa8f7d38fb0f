import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Key } from '../../core/keys/key.ts';
import type { Decryption } from '../../core/judgement/decryption.ts';
import { decryptingKey, secretOfSize } from '../fixtures/jwe-keys.ts';
import { flipped, openingWith, withPart } from '../fixtures/jwe-reading.ts';
import { encrypted, encryptedPkcs1 } from '../fixtures/jwe-writing.ts';
import { keyOf } from '../fixtures/reading.ts';
import { lacking } from '../fixtures/lacking.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.doUnmock('../primitives/aes-polyfill.ts');
  vi.doUnmock('../polyfills/x448.ts');
  vi.doUnmock('../polyfills/x25519.ts');
  vi.resetModules();
});

const text = '{"iss":"https://as.example","sub":"jotter","scope":"read write","exp":1900000000}';
const told = (answer: Decryption): string =>
  answer.verdict === 'decrypted'
    ? 'decrypted'
    : [answer.because, ...(answer.verdict === 'failed' && answer.part ? [answer.part] : []), answer.why].join(' | ');

interface Family {
  readonly alg: string;
  readonly enc: string;
  readonly crv?: string;
  readonly wrong: Key;
  /** What the browser lacks, and the polyfill that cannot be loaded. */
  readonly lacks: readonly string[];
  readonly polyfill?: string;
}

const otherRsa = keyOf(
  JSON.stringify({
    kty: 'RSA',
    n: 'sXchDaQebHnPiGvyDOAT4saGEUetSyo9MKLOoWFsueri23bOdgWp4Dy1WlUzewbgBHod5pcM9H95GQRV3JDXboIRROSBigeC5yjU1hGzHHyXss8UDprecbAYxknTcQkhslANGRUZmdTOQ5qTRsLAt6BTYuyvVRdhS8exSZEy_c4gs_7svlJJQ4H9_NxsiIoLwAEk7-Q3UXERGYw_75IDrGA84-lA_-Ct4eTlXHBIY2EaV7t7LjJaynVJCpkv4LKjTTAumiGUIuQhrNhZLuF_RJLqHpM2kgWFLU7-VTdL1VbC2tejvcI2BlMkEpk1BzBZI0KQB0GaDWFLN-aEAw3vRw',
    e: 'AQAB',
    d: 'VFCWOqXr8nvZNyaaJLXdnNPXZKRaWCjkU5Q2egQQpTBMwhprMzWzpR8Sxq1OPThh_J6MUD8Z35wky9b8eEO0pwNS8xlh1lOFRRBoNqDIKVOku0aZb-rynq8cxjDTLZQ6Fz7jSjR1Klop-YKaUHc9GsEofQqYruPhzSA-QgajZGPbE_0ZaVDJHfyd7UUBUKunFMScbflYAAOYJqVIVwaYR5zWEEceUjNnTNo_CVSj-VvXLO5VZfCUAVLgW4dpf1SrtZjSt34YLsRarSb127reG_DUwg9Ch-KyvjT1SkHgUWRVGcyly7uvVGRSDwsXypdrNinPA4jlhoNdizK2zF2CWQ',
  }),
);
const otherP256 = keyOf(
  JSON.stringify({
    kty: 'EC',
    crv: 'P-256',
    x: 'weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ',
    y: 'e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck',
    d: 'VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw',
  }),
);
const otherX448 = keyOf(
  JSON.stringify({
    kty: 'OKP',
    crv: 'X448',
    x: 'PreoKbDNIPW8_AtZm2_sz22kYnEHvbDU80W0MCfYuXL8PjT7QjKhPKcG3LV67D2uB73BxnvzNgk',
    d: 'HDBqesKg4uCZCylEcMujOeZFN3KwdYEdj60NHWknwSC7XuiXKw0-ITdMnJIbCdGwNm8QtlFzmS0',
  }),
);

const otherX25519 = keyOf(JSON.stringify(generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })));

const families: readonly Family[] = [
  { alg: 'RSA-OAEP-256', enc: 'A128GCM', wrong: otherRsa, lacks: ['RSA-OAEP', 'SHA-2'] },
  {
    alg: 'RSA1_5',
    enc: 'A192CBC-HS384',
    wrong: otherRsa,
    lacks: ['AES-192'],
    polyfill: '../primitives/aes-polyfill.ts',
  },
  {
    alg: 'A192KW',
    enc: 'A128GCM',
    wrong: secretOfSize(24),
    lacks: ['AES-192'],
    polyfill: '../primitives/aes-polyfill.ts',
  },
  {
    alg: 'dir',
    enc: 'A192GCM',
    wrong: secretOfSize(24),
    lacks: ['AES-192'],
    polyfill: '../primitives/aes-polyfill.ts',
  },
  { alg: 'dir', enc: 'A128CBC-HS256', wrong: secretOfSize(32), lacks: ['HMAC'] },
  { alg: 'ECDH-ES', enc: 'A256GCM', wrong: otherP256, lacks: ['ECDH'] },
  { alg: 'ECDH-ES', enc: 'A256GCM', crv: 'X448', wrong: otherX448, lacks: [], polyfill: '../polyfills/x448.ts' },
  {
    alg: 'ECDH-ES',
    enc: 'A256GCM',
    crv: 'X25519',
    wrong: otherX25519,
    lacks: ['X25519'],
    polyfill: '../polyfills/x25519.ts',
  },
  { alg: 'ECDH-ES+A256KW', enc: 'A256GCM', wrong: otherP256, lacks: ['ECDH'] },
  {
    alg: 'A192GCMKW',
    enc: 'A256GCM',
    wrong: secretOfSize(24),
    lacks: ['AES-192'],
    polyfill: '../primitives/aes-polyfill.ts',
  },
  { alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', wrong: keyOf('another password'), lacks: ['PBKDF2'] },
];

async function threeAnswers(family: Family): Promise<readonly string[]> {
  const { alg, enc, crv, wrong, lacks, polyfill } = family;
  const key = decryptingKey(alg, enc, crv);
  const header = { alg, enc, ...(alg.startsWith('PBES2') ? { p2c: 1000 } : {}) };
  const token = await (alg === 'RSA1_5' ? encryptedPkcs1(header, text) : encrypted(header, key, text));
  const wrongKey = await openingWith(token, wrong);
  const damaged = await openingWith(withPart(token, 4, flipped), key);
  if (polyfill !== undefined) {
    vi.doMock(polyfill, () => {
      throw new Error('offline');
    });
  }
  lacking(...lacks);
  // A copy, which no browser has imported yet.
  const missing = await openingWith(token, { ...key });
  return [wrongKey, damaged, missing].map(told);
}

describe('a wrong key, a damaged part, a missing capability', () => {
  it.each(families)('are three answers: $alg $enc $crv', async (family) => {
    const answers = await threeAnswers(family);
    expect(new Set(answers).size).toBe(3);
    expect(answers).toMatchSnapshot();
  });
});
