import type { AlgorithmHypothesis } from './axes.ts';
import { rsaBareDigest } from './hypotheses/rsa-bare-digest.ts';
import { prehashed } from './hypotheses/prehashed.ts';
import { otherFamily } from './hypotheses/other-family.ts';
import { rsaOtherPadding } from './hypotheses/rsa-other-padding.ts';
import { otherCurve } from './hypotheses/other-curve.ts';
import { pssParameters } from './hypotheses/pss-parameters.ts';
import { otherHash } from './hypotheses/other-hash.ts';

/** The first that says something is named. Apart from the others, because the first look at a mismatch needs no more. */
export const algorithmHypotheses: readonly AlgorithmHypothesis[] = [
  rsaBareDigest,
  prehashed,
  otherFamily,
  rsaOtherPadding,
  otherCurve,
  pssParameters,
  otherHash,
];
