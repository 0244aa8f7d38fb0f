import type { AlgorithmHypothesis } from '../axes.ts';

export const otherHash: AlgorithmHypothesis = {
  id: 'other-hash',
  axis: 'algorithm',
  family: 'algorithm',
  rarity: 1,
  title: 'Same algorithm with another hash',
  fix: 'algorithm',
  facts: ({ scheme, hash = '', crv, isBareDigest }, algorithm) =>
    scheme === algorithm.scheme &&
    !isBareDigest &&
    (crv === undefined || algorithm.crv?.includes(crv) === true) &&
    hash !== (algorithm.hash ?? '')
      ? { hash, scheme, named: algorithm.name, wanted: algorithm.hash ?? '' }
      : undefined,
  clause: ({ hash = '' }) => `it is computed with ${hash}`,
  because: ({ named = '', wanted = '' }) => `${named}, which the header names, means ${wanted}.`,
};
