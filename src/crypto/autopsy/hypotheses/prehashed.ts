import type { AlgorithmHypothesis } from '../axes.ts';

export const prehashed: AlgorithmHypothesis = {
  id: 'prehashed',
  axis: 'algorithm',
  family: 'algorithm',
  rarity: 2,
  title: 'EdDSA in its pre-hashed form',
  fix: 'algorithm',
  facts: ({ isPrehashed, crv = '' }) => (isPrehashed ? { crv } : undefined),
  clause: ({ crv = '' }) => `it is checked as ${crv}ph, the pre-hashed form of ${crv}`,
  because: ({ crv = '' }) => `A JWS needs ${crv} itself (RFC 8037 §3.1), which hashes nothing before.`,
};
