import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { namedHashes } from '../../core/token/sd-jwt/named-hashes.ts';
import { namedDigest } from './named-digest.ts';

/**
 * Of "abc": FIPS 180-4 and FIPS 202 as NIST's example values have them, RFC 6920 §2 for the short ones, RFC 7693 appendices A
 * and B; for blake2b-256, of which no specification has an example, Python's hashlib.
 */
const ofAbc: Readonly<Record<string, string>> = {
  'sha-256': 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  'sha-256-128': 'ba7816bf8f01cfea414140de5dae2223',
  'sha-256-120': 'ba7816bf8f01cfea414140de5dae22',
  'sha-256-96': 'ba7816bf8f01cfea414140de',
  'sha-256-64': 'ba7816bf8f01cfea',
  'sha-256-32': 'ba7816bf',
  'sha-384': 'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7',
  'sha-512':
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
  'sha3-224': 'e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf',
  'sha3-256': '3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532',
  'sha3-384': 'ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b298d88cea927ac7f539f1edf228376d25',
  'sha3-512':
    'b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0',
  'blake2s-256': '508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982',
  'blake2b-256': 'bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319',
  'blake2b-512':
    'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923',
};

/** Of nothing: RFC 9861 §5, KT128 with an empty customization string. */
const ofNothing: Readonly<Record<string, string>> = {
  'k12-256': '1ac2d450fc3b4205d19da7bfca1b37513c0803577ac7167f06fe2ce1f0ef39e5',
  'k12-512':
    '1ac2d450fc3b4205d19da7bfca1b37513c0803577ac7167f06fe2ce1f0ef39e54269c056b8c82e48276038b6d292966cc07a3d4645272e31ff38508139eb0a71',
};

async function hex(name: string, text: string): Promise<string> {
  const hash = namedHashes.get(name);
  if (!hash) throw new Error(`no hash ${name}`);
  const digest = await namedDigest(hash);
  const bytes = await digest(new TextEncoder().encode(text));
  expect(bytes.length * 8).toBe(hash.bits);
  return Buffer.from(bytes).toString('hex');
}

describe('every hash of IANA’s Named Information Hash Algorithm Registry', () => {
  it('has a published value here', () => {
    expect([...namedHashes.keys()]).toEqual([...Object.keys(ofAbc), ...Object.keys(ofNothing)]);
  });

  it.each(Object.entries(ofAbc))('%s of "abc"', async (name, expected) => {
    expect(await hex(name, 'abc')).toBe(expected);
  });

  it.each(Object.entries(ofNothing))('%s of nothing', async (name, expected) => {
    expect(await hex(name, '')).toBe(expected);
  });

  it('the digest of a disclosure is of its characters, not of its bytes (RFC 9901 §4.2.3)', async () => {
    const disclosure = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0';
    const digest = Buffer.from(await hex('sha-256', disclosure), 'hex').toString('base64url');
    expect(digest).toBe('X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0');
  });
});
