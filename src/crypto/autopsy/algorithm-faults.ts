import type { Algorithm } from '../../core/registry/algorithms.ts';
import type { HeldFault, Made } from './axes.ts';
import { algorithmHypotheses } from './hypotheses/index.ts';

/** In what the way a signature was made differs from the algorithm that the header names: nothing, or one fault. */
export function algorithmFaults(made: Made, algorithm: Algorithm): readonly HeldFault[] {
  for (const hypothesis of algorithmHypotheses) {
    const facts = hypothesis.facts(made, algorithm);
    if (facts) return [{ hypothesis, facts }];
  }
  return [];
}
