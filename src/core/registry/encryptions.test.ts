import { describe, expect, it } from 'vitest';
import { compressions, encryptions, likelyEncryption } from './encryptions.ts';

describe('encryptions', () => {
  // RFC 7518 §5.1 to §5.3: MAC_KEY_LEN + ENC_KEY_LEN, the block or the 96 bits of GCM, T_LEN or 128 bits.
  it.each([
    ['A128CBC-HS256', 32, 16, 16, 'SHA-256', 'RFC 7518 §5.2.3'],
    ['A192CBC-HS384', 48, 16, 24, 'SHA-384', 'RFC 7518 §5.2.4'],
    ['A256CBC-HS512', 64, 16, 32, 'SHA-512', 'RFC 7518 §5.2.5'],
    ['A128GCM', 16, 12, 16, undefined, 'RFC 7518 §5.3'],
    ['A192GCM', 24, 12, 16, undefined, 'RFC 7518 §5.3'],
    ['A256GCM', 32, 12, 16, undefined, 'RFC 7518 §5.3'],
  ])('%s: %i bytes of key, %i of iv, %i of tag', (name, keyBytes, ivBytes, tagBytes, hash, reference) => {
    const row = encryptions.get(name);
    expect(row).toMatchObject({ name, keyBytes, ivBytes, tagBytes, reference });
    expect(row?.hash).toBe(hash);
  });

  it('holds every registered value, and is not fooled by names that every object has', () => {
    expect(encryptions.size).toBe(6);
    expect([...compressions]).toEqual(['DEF']);
    expect(encryptions.get('constructor')).toBeUndefined();
  });
});

describe('likelyEncryption', () => {
  it.each([
    ['a256gcm', 'A256GCM'],
    ['AES-256-GCM', 'A256GCM'],
    ['A128CBC_HS256', 'A128CBC-HS256'],
    ['A128CBC', 'A128CBC-HS256'],
    ['none', undefined],
    ['x'.repeat(100_000), undefined],
  ])('%.20s means %s', (written, meant) => {
    expect(likelyEncryption(written)?.name).toBe(meant);
  });
});
