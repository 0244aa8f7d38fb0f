import type { AlgorithmHypothesis } from '../axes.ts';

export const otherCurve: AlgorithmHypothesis = {
  id: 'other-curve',
  axis: 'algorithm',
  family: 'algorithm',
  rarity: 1,
  title: 'Another curve than alg means',
  fix: 'algorithm',
  facts: ({ scheme, crv = '', hash = '' }, algorithm) =>
    scheme === algorithm.scheme && algorithm.crv !== undefined && !algorithm.crv.includes(crv)
      ? { crv, hash, named: algorithm.name, wanted: algorithm.crv.join(' or ') }
      : undefined,
  clause: ({ crv = '', hash = '' }) => `it is checked on the curve ${crv}${hash === '' ? '' : ` with ${hash}`}`,
  because: ({ named = '', wanted = '', crv = '' }) =>
    `${named}, which the header names, means ${wanted}. The algorithm of a key on ${crv} has another name.`,
};
