import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../core/keys/key.ts';
import { publicHalf } from '../../core/keys/public-half.ts';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { algorithms } from '../../core/registry/algorithms.ts';
import { jwsVectors } from '../vectors/jws-vectors.ts';
import { calm, jwsOf, keyOf, signingInputOf, bytesOf } from '../fixtures/reading.ts';
import { generateKey } from '../keys/generate-key.ts';
import { sign } from './sign.ts';
import { verify } from './verify.ts';

const rows = [...algorithms.values()];
const signing = rows.filter((row) => row.kind === 'mac' || row.kind === 'signature').map((row) => row.name);
const others = rows.filter((row) => row.kind === 'key-management').map((row) => row.name);

const generated = async (name: string): Promise<Key> => {
  const key = await generateKey(name, 'kid-1', calm);
  if (!key.ok) throw new Error(key.problem);
  return key.value;
};
const signatureOf = async (input: string, name: string, key: Key): Promise<string> => {
  const signed = await sign(bytesOf(input), name, key, calm);
  if (!signed.ok) throw new Error(signed.problem.message);
  return signed.value.signature;
};

describe.each(signing)('%s', (name) => {
  it('generates, signs, verifies, and refuses what was altered', async () => {
    const key = await generated(name);
    expect(key).toMatchObject({ source: 'generated', kid: 'kid-1', alg: name, intendedUse: 'sig' });
    const input = signingInputOf({ alg: name, kid: 'kid-1' });
    const signed = await sign(bytesOf(input), name, key, calm);
    expect(signed).toMatchObject({ ok: true, value: { notes: [] } });
    expect(signed.ok && signed.value).not.toHaveProperty('weak');
    const token = `${input}.${await signatureOf(input, name, key)}`;
    const verifying = publicHalf(key) ?? key;
    expect(await verify(jwsOf(token), [verifying], calm)).toEqual({
      verdict: 'valid',
      key: verifying,
      algorithm: name,
      contradictions: [],
      notes: [],
      by: signed.ok && signed.value.by,
    });

    const altered = signingInputOf({ alg: name, kid: 'kid-1' }, { sub: 'admin' });
    const tampered = `${altered}.${token.split('.')[2]}`;
    expect(await verify(jwsOf(tampered), [verifying], calm)).toMatchObject({ verdict: 'invalid', tried: [verifying] });
    const stranger = await generated(name);
    expect((await verify(jwsOf(token), [publicHalf(stranger) ?? stranger], calm)).verdict).toBe('invalid');
  });
});

describe('sign', () => {
  // Every vector but those of RSA-PSS and ECDSA, whose signatures are random.
  const deterministic = jwsVectors.flatMap(({ id, token, key, privateKey, expect: wanted }) => {
    const alg = /"alg":\s*"([HR]S\d+|EdDSA)"/.exec(jwsOf(token).header.text ?? '')?.[1];
    return wanted === 'valid' && alg !== undefined ? [{ id, token, alg, key: privateKey ?? key }] : [];
  });

  it('has a published signature of each family that is deterministic', () => {
    expect([...new Set(deterministic.map(({ alg }) => alg))].sort()).toEqual(['EdDSA', 'HS256', 'RS256']);
  });

  it.each(deterministic)('makes the very signature of $id', async ({ token, alg, key }) => {
    const jws = jwsOf(token);
    const input = `${jws.header.excerpt.text}.${jws.payload.excerpt.text}`;
    const made = await sign(bytesOf(input), alg, keyOf(key), calm);
    expect(made).toMatchObject({ ok: true, value: { signature: jws.signature.excerpt.text } });
  });

  const secret = keyOf('secret');
  const publicKey = keyOf(
    JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }),
  );

  it('signs with a short secret, and says that it is weak', async () => {
    const made = await sign(bytesOf(signingInputOf({ alg: 'HS256' })), 'HS256', secret, calm);
    expect(made).toMatchObject({
      ok: true,
      value: {
        weak: 'The secret has 6 bytes; HS256 must be used with 32 or more (RFC 7518 §3.2), and many servers refuse less.',
      },
    });
  });

  it.each([
    ['HS256', undefined, 'no-key', 'There is no key to sign with: HS256 needs a shared secret.'],
    ['ES256', secret, 'no-fitting-key', 'This is a secret of 6 bytes; ES256 needs an EC key on P-256.'],
    ['EdDSA', publicKey, 'public-key', 'The OKP Ed25519 public key can only verify; the private key signs.'],
    ['XS1', secret, 'unsupported-algorithm', 'Jotter cannot sign with “XS1”.'],
    [
      'none',
      secret,
      'unsecured',
      '"alg" is "none": such a token has no signature, and anyone can write it. Choose an algorithm to sign it.',
    ],
  ] as const)('%s: %s', async (name, key, because, message) => {
    expect(await sign(bytesOf('e30.e30'), name, key, calm)).toEqual({ ok: false, problem: { because, message } });
  });

  it.each(others)('cannot sign with %s', async (name) => {
    expect(await sign(bytesOf('e30.e30'), name, secret, calm)).toMatchObject({
      ok: false,
      problem: { because: 'unsupported-algorithm' },
    });
    expect(await generateKey(name, undefined, calm)).toEqual({
      ok: false,
      problem: `Jotter cannot make a key for “${name}”.`,
    });
  });

  it('leaves the signature empty where that is asked for', async () => {
    expect(await sign(bytesOf('e30.e30'), 'none', 'unsecured', calm)).toEqual({
      ok: true,
      value: { signature: '', notes: [] },
    });
  });

  it('says that a key is too small for the algorithm', async () => {
    const small = generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey.export({ format: 'jwk' });
    const made = await sign(bytesOf('e30.e30'), 'RS512', keyOf(JSON.stringify(small)), calm);
    expect(made).toEqual({
      ok: false,
      problem: {
        because: 'unusable-key',
        message:
          'The RSA 512-bit private key is too small for RS512: its hash and padding need 752 bits at least (RFC 8017 §9).',
      },
    });
  });

  it('signs with an Ed25519 key and an EC key that came without their public half', async () => {
    const okp = generateKeyPairSync('ed25519');
    const pem = String(okp.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(keyOf(pem).material.x).toBeUndefined();
    const input = signingInputOf({ alg: 'EdDSA' });
    const token = `${input}.${await signatureOf(input, 'EdDSA', keyOf(pem))}`;
    expect((await verify(jwsOf(token), [keyOf(pem)], calm)).verdict).toBe('valid');
    expect(
      (await verify(jwsOf(token), readKeys(JSON.stringify(okp.publicKey.export({ format: 'jwk' }))).keys, calm))
        .verdict,
    ).toBe('valid');
  });

  it('rejects with AbortError once aborted', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(sign(bytesOf('e30.e30'), 'HS256', secret, controller.signal)).rejects.toThrow(/abort/i);
    await expect(generateKey('HS256', undefined, controller.signal)).rejects.toThrow(/abort/i);
  });
});
