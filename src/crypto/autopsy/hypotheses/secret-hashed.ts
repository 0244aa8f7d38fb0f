import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { SecretBytesHypothesis } from '../axes.ts';
import { base64Of, hexOf } from '../encoded-text.ts';

const hashes = [
  ['SHA-256', sha256],
  ['SHA-512', sha512],
  ['SHA-384', sha384],
  ['SHA-1', sha1],
  ['MD5', md5],
] as const;

export const secretHashed: SecretBytesHypothesis = {
  id: 'secret-hashed',
  axis: 'secret-bytes',
  family: 'secret',
  rarity: 2,
  title: 'Secret hashed first',
  fix: 'secret-encoding',
  *variants(bytes) {
    for (const [hash, compute] of hashes) {
      const value = Uint8Array.from(compute(bytes));
      const encoder = new TextEncoder();
      yield { value, facts: { hash, bytes: value.length, as: 'bytes' } };
      yield { value: encoder.encode(hexOf(value)), facts: { hash, bytes: value.length * 2, as: 'hex text' } };
      yield { value: encoder.encode(base64Of(value)), facts: { hash, bytes: value.length, as: 'base64 text' } };
    }
  },
  clause: ({ hash = '', as = '' }) => `the secret is hashed with ${hash} first (as ${as})`,
};
