import { describe, expect, it } from 'vitest';
import { algorithms } from '../registry/algorithms.ts';
import { fittingKeys } from './fits.ts';
import type { Key } from './key.ts';
import { describeFor, rawMisfits } from './raw-key.ts';
import { readKeys } from './reading/read-keys.ts';

const only = (text: string): Key => {
  const [key] = readKeys(text).keys;
  if (!key) throw new Error(text);
  return key;
};
const hexOf = (bytes: number): string => 'a1'.repeat(bytes);

describe('a text of the length of a raw key', () => {
  it.each([
    ['Ed25519', 32, 'raw Ed25519 key (32 bytes in hex)'],
    ['EdDSA', 64, 'raw Ed25519 key (64 bytes in hex)'],
    ['EdDSA', 57, 'raw Ed448 key (57 bytes in hex)'],
    ['Ed448', 114, 'raw Ed448 key (114 bytes in hex)'],
    ['ES256', 32, 'raw P-256 key (32 bytes in hex)'],
    ['ES384', 49, 'raw P-384 key (49 bytes in hex)'],
    ['ECDH-ES', 56, 'raw X448 key (56 bytes in hex)'],
    ['RS256', 32, 'secret of 64 bytes, UTF-8, or raw Ed25519 or X25519 key (32 bytes in hex)'],
    ['RS256', 20, 'secret of 40 bytes, UTF-8'],
    ['HS256', 32, 'secret of 64 bytes, UTF-8'],
    ['dir', 32, 'secret of 64 bytes, UTF-8'],
    ['', 64, 'secret of 128 bytes, UTF-8, or raw Ed25519 key (64 bytes in hex)'],
    ['', 33, 'secret of 66 bytes, UTF-8'],
  ])('beside %s, of %d bytes', (name, bytes, called) => {
    expect(describeFor(only(hexOf(bytes)), algorithms.get(name))).toBe(called);
  });

  it('does not fit, because nothing says what it is', () => {
    const row = algorithms.get('EdDSA');
    if (!row) throw new Error('EdDSA');
    const { misfits } = fittingKeys(row, [only(hexOf(32)), only('not a key')]);
    expect(rawMisfits(row, misfits).map(({ why }) => why)).toEqual([
      'This may be a raw Ed25519 key (32 bytes in hex); EdDSA needs an OKP key on Ed25519 or Ed448 in a form that says what it is, such as a PEM or a JWK.',
      'This is a secret of 9 bytes; EdDSA needs an OKP key on Ed25519 or Ed448.',
    ]);
  });

  it('is a secret in the encoding that was chosen, where nothing needs another key', () => {
    const [key] = readKeys(hexOf(32), { secretEncoding: 'hex' }).keys;
    if (!key) throw new Error('no key');
    expect(describeFor(key, algorithms.get('HS256'))).toBe('secret of 32 bytes, hex');
    expect(describeFor(key, algorithms.get('EdDSA'))).toBe('raw Ed25519 key (32 bytes in hex)');
  });
});
