import type { AlgorithmHypothesis } from '../axes.ts';

const names = {
  HMAC: 'HMAC',
  'RSASSA-PKCS1-v1_5': 'RSA',
  'RSA-PSS': 'RSA',
  ECDSA: 'ECDSA',
  EdDSA: 'EdDSA',
  'ML-DSA': 'ML-DSA',
} as const;

/** HMAC under an RS256 header, and every other pair of kinds. */
export const otherFamily: AlgorithmHypothesis = {
  id: 'other-family',
  axis: 'algorithm',
  family: 'algorithm',
  rarity: 2,
  title: 'Another kind of algorithm than the header names',
  fix: 'algorithm',
  facts: ({ scheme, hash = '' }, algorithm) =>
    algorithm.scheme !== undefined && names[scheme] !== names[algorithm.scheme]
      ? { made: names[scheme], hash, named: algorithm.name }
      : undefined,
  clause: ({ made = '', hash = '' }) => `it is checked as ${made}${hash === '' ? '' : ` with ${hash}`}`,
  because: ({ made = '', named = '' }) =>
    `The header names ${named}, but ${made} made the signature. Either the signer writes the wrong alg, or someone changed the header.`,
};
