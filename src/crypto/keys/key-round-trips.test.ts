import { createPrivateKey, createPublicKey } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicHalf } from '../../core/keys/public-half.ts';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import type { Key } from '../../core/keys/key.ts';
import { algorithms } from '../../core/registry/algorithms.ts';
import { agreementCurves } from '../../core/registry/key-management-rows.ts';
import { toJwksText, toPemText } from './export-key.ts';
import { openingWith, plaintextOf } from '../fixtures/jwe-reading.ts';
import { encrypted } from '../fixtures/jwe-writing.ts';
import { bytesOf, calm, jwsOf, keyOf, signingInputOf } from '../fixtures/reading.ts';
import { generateEncryptionKey } from './generate-encryption-key.ts';
import { generateKeyOfKind, type KidChoice } from './generate-key.ts';
import { formsOf } from './key-forms.ts';
import { keyKinds, type KeyKind } from '../../core/keys/key-kind.ts';
import { sign } from '../jws/sign.ts';
import { thumbprint, thumbprintUri } from './thumbprint.ts';
import { verify } from '../jws/verify.ts';

// An odd size of a secret, too: the page makes any.
const kinds = [...keyKinds, ['oct 136', { kty: 'oct', bits: 136 }] as const];

async function made(kind: KeyKind, kid?: KidChoice): Promise<Key> {
  const key = await generateKeyOfKind(kind, { kid }, calm);
  if (!key.ok) throw new Error(key.problem);
  return key.value;
}

/** Every form in which the Keys page writes the key down, and its public half. */
const writings = async (key: Key): Promise<ReadonlyMap<string, string>> =>
  new Map((await formsOf(key)).forms.map(({ id, text }) => [id, text]));

/** An algorithm that signs with the key; none for X25519 and X448. */
const algorithmOf = (key: Key): string | undefined =>
  [...algorithms.values()].find(
    (row) =>
      row.scheme !== undefined &&
      row.kty.some((kty) => kty === key.kty) &&
      (row.crv?.includes(key.crv ?? '') ?? (key.kty !== 'AKP' || row.name === key.alg)),
  )?.name;

/** A header with which the key encrypts; none for keys that only sign. */
function encryptionOf({ kty, crv, bits }: Key): object | undefined {
  if (kty === 'RSA') return { alg: 'RSA-OAEP-256', enc: 'A128GCM' };
  if (kty === 'EC' || kty === 'OKP')
    return agreementCurves.some((name) => name === crv) ? { alg: 'ECDH-ES+A256KW', enc: 'A256GCM' } : undefined;
  if (kty !== 'oct') return undefined;
  const wraps = bits === 128 || bits === 192 || bits === 256;
  return wraps ? { alg: `A${bits}KW`, enc: 'A128GCM' } : { alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2c: 1000 };
}

/** RSA of 4096 bits takes seconds to make, so each kind is made once. */
const once = new Map<string, Promise<Key>>();
function madeOnce(name: string, kind: KeyKind): Promise<Key> {
  const key = once.get(name) ?? made(kind, { kid: 'k' });
  once.set(name, key);
  return key;
}

describe.each(kinds)('%s', (kindName, kind) => {
  beforeAll(() => madeOnce(kindName, kind));

  it('encrypts and decrypts in every format, where it can', async () => {
    const key = await madeOnce(kindName, kind);
    const header = encryptionOf(key);
    if (!header) return;
    const own = await encrypted(header, key);
    for (const [format, text] of await writings(key)) {
      const read = keyOf(text);
      expect(plaintextOf(await openingWith(await encrypted(header, read), key)), format).toBe('{"sub":"jotter"}');
      if (read.use === 'public') continue;
      expect(plaintextOf(await openingWith(own, read)), format).toBe('{"sub":"jotter"}');
    }
  });

  it('has one thumbprint and makes and checks signatures in every format', async () => {
    const key = await madeOnce(kindName, kind);
    const print = await thumbprint(key);
    expect(print).toMatch(/^[\w-]{43}$/);
    const name = algorithmOf(key);
    const input = signingInputOf({ alg: name });
    const own = name === undefined ? undefined : await sign(bytesOf(input), name, key, calm);
    const all = await writings(key);
    const forms = ['jwk', 'jwks', 'pem', 'der'];
    const ids =
      kind.kty === 'oct'
        ? ['secret-jwk', 'secret-jwks']
        : ['public', 'private'].flatMap((which) => forms.map((form) => `${which}-${form}`));
    expect([...all.keys()]).toEqual(ids);
    for (const [format, text] of all) {
      const read = keyOf(text);
      expect(await thumbprint(read), format).toBe(print);
      if (name === undefined || !own?.ok) continue;
      expect((await verify(jwsOf(`${input}.${own.value.signature}`), [read], calm)).verdict, format).toBe('valid');
      if (read.use === 'public') continue;
      const again = await sign(bytesOf(input), name, read, calm);
      if (!again.ok) throw new Error(`${format}: ${again.problem.message}`);
      expect((await verify(jwsOf(`${input}.${again.value.signature}`), [key], calm)).verdict, format).toBe('valid');
    }
  });
});

describe.each(kinds.filter(([, kind]) => kind.kty !== 'oct' && kind.kty !== 'AKP'))(
  '%s in OpenSSL',
  (kindName, kind) => {
    it('is read there with the same numbers', async () => {
      const key = await madeOnce(kindName, kind);
      const half = publicHalf(key);
      expect(createPrivateKey((await toPemText(key)) ?? '').export({ format: 'jwk' })).toEqual(key.material);
      expect(createPublicKey((half && (await toPemText(half))) ?? '').export({ format: 'jwk' })).toEqual(
        half?.material,
      );
    });
  },
);

describe('kid', () => {
  it('is as given, the thumbprint, or none', async () => {
    const kind = { kty: 'EC', crv: 'P-256' } as const;
    expect((await made(kind, { kid: '2026-11-22' })).kid).toBe('2026-11-22');
    expect(await made(kind)).not.toHaveProperty('kid');
    const named = await made(kind, 'thumbprint');
    expect(named.kid).toBe(await thumbprint(named));
  });
});

describe('thumbprintUri', () => {
  it('names the hash (RFC 9278)', async () => {
    const key = await made({ kty: 'oct', bits: 256 });
    expect(await thumbprintUri(key)).toBe(`urn:ietf:params:oauth:jwk-thumbprint:sha-256:${await thumbprint(key)}`);
    const long = await thumbprintUri(key, 'SHA-512');
    expect(long).toBe(`urn:ietf:params:oauth:jwk-thumbprint:sha-512:${await thumbprint(key, 'SHA-512')}`);
  });
});

describe('sizes', () => {
  it.each([8, 136, 4096])('makes a secret of %i bits', async (bits) => {
    expect((await made({ kty: 'oct', bits })).bits).toBe(bits);
  });

  it.each([0, 7, 12, 4104, Number.NaN])('makes no secret of %d bits', async (bits) => {
    expect(await generateKeyOfKind({ kty: 'oct', bits }, {}, calm)).toEqual({
      ok: false,
      problem: 'A secret has whole bytes: choose a multiple of 8 bits, from 8 to 4096.',
    });
  });

  it('makes an RSA key of 3072 bits', async () => {
    expect((await made({ kty: 'RSA', bits: 3072 })).bits).toBe(3072);
  });
});

describe('keys for encryption', () => {
  it.each([
    ['RSA-OAEP-256', 'A256GCM', 'RSA', 2048],
    ['RSA1_5', 'A256GCM', 'RSA', 2048],
    ['ECDH-ES', 'A256GCM', 'EC', 256],
    ['ECDH-ES+A192KW', 'A256GCM', 'EC', 256],
    ['A192KW', 'A256GCM', 'oct', 192],
    ['A256GCMKW', 'A128GCM', 'oct', 256],
    ['dir', 'A192CBC-HS384', 'oct', 384],
    ['dir', 'A128GCM', 'oct', 128],
    ['PBES2-HS384+A192KW', 'A128GCM', 'oct', 128],
  ])('%s with %s: %s of %i bits', async (alg, enc, kty, bits) => {
    const key = await generateEncryptionKey(alg, enc, 'k', calm);
    expect(key).toMatchObject({ ok: true, value: { kty, bits, kid: 'k', alg, intendedUse: 'enc' } });
  });

  it.each([
    ['dir', '__proto__', 'Jotter cannot make a key for “dir” with “__proto__”.'],
    ['HS256', 'A128GCM', 'Jotter cannot make a key for “HS256”.'],
  ])('makes none for %s with %s', async (alg, enc, problem) => {
    expect(await generateEncryptionKey(alg, enc, undefined, calm)).toEqual({ ok: false, problem });
  });
});

describe('what is missing', () => {
  it('is computed: the primes of an RSA key, and what follows from them', async () => {
    const key = await made({ kty: 'RSA', bits: 2048 });
    const { n, e, d } = key.material;
    const bare = keyOf(JSON.stringify({ kty: 'RSA', n, e, d }));
    expect(bare.material.p).toBeUndefined();
    const pem = await toPemText(bare);
    const { material } = keyOf(pem ?? '');
    expect(new Set([material.p, material.q])).toEqual(new Set([key.material.p, key.material.q]));
    const input = signingInputOf({ alg: 'PS256' });
    const signed = await sign(bytesOf(input), 'PS256', bare, calm);
    expect(signed.ok && (await verify(jwsOf(`${input}.${signed.value.signature}`), [key], calm)).verdict).toBe('valid');
  });

  it('is not invented: a private number that belongs to no such modulus', async () => {
    const key = await made({ kty: 'RSA', bits: 2048 });
    const other = await made({ kty: 'RSA', bits: 2048 });
    const { n, e } = key.material;
    const bare = keyOf(JSON.stringify({ kty: 'RSA', n, e, d: other.material.d }));
    expect(await toPemText(bare)).toBeUndefined();
    expect(await sign(bytesOf('e30.e30'), 'RS256', bare, calm)).toMatchObject({
      ok: false,
      problem: { because: 'unusable-key' },
    });
  });

  it.each(kinds.filter(([, { kty }]) => kty === 'EC' || kty === 'OKP' || kty === 'AKP'))(
    '%s: a private number beside the public key of another is told',
    async (_, kind) => {
      const [key, other] = [await made(kind), await made(kind)];
      const { d, priv } = key.material;
      const mixed = { ...other.material, ...(d === undefined ? {} : { d }), ...(priv === undefined ? {} : { priv }) };
      const name = algorithmOf(key);
      if (name === undefined) return;
      const answer = await sign(bytesOf('e30.e30'), name, { ...key, material: mixed }, calm);
      expect(answer).toMatchObject({ ok: false, problem: { because: 'unusable-key' } });
      expect(!answer.ok && answer.problem.message).toMatch(
        /belongs to another public key than "(?:x|pub)" says: whoever/,
      );
    },
  );

  it('stops when it is aborted', async () => {
    const controller = new AbortController();
    const key = generateKeyOfKind({ kty: 'RSA', bits: 2048 }, {}, controller.signal);
    controller.abort();
    await expect(key).rejects.toThrow(/abort/i);
  });
});

it('reads what it writes of several keys at once', async () => {
  const keys = [
    await made({ kty: 'oct', bits: 128 }, { kid: 'a' }),
    await made({ kty: 'OKP', crv: 'X448' }, { kid: 'b' }),
  ];
  expect(readKeys(toJwksText(keys)).keys.map((key) => [key.kid, key.material])).toEqual(
    keys.map((key) => [key.kid, key.material]),
  );
});
