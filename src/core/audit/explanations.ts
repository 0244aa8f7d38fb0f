import { allClaims } from '../registry/claims.ts';
import { allHeaderParameters } from '../registry/header-parameters.ts';
import type { Parsed } from '../token/token.ts';
import { audit, findingOf, worstFirst } from './audit.ts';
import { claimRows } from './claims-table.ts';
import { hintsOf } from './hints.ts';
import { relativeWords } from './instant.ts';
import { lifeline } from './lifeline.ts';
import type { Circumstances, Diagnostic } from './rule.ts';
import { rules } from './rules/index.ts';
import { smallestSkew } from './smallest-skew.ts';
import { strictServer } from './strict-server.ts';
import { weakKeyFinding } from './weak-key.ts';

/** All that explains a token, in one piece: a token is decoded without it, so that it may come right after the page. */
export const explanations = {
  findings: (token: Parsed, circumstances: Circumstances, more: readonly Diagnostic[] = []) =>
    audit(token, circumstances, rules, more),
  findingOf,
  worstFirst,
  weakKeyFinding,
  claimRows,
  strictServer,
  smallestSkew,
  lifeline,
  hintsOf,
  relativeWords,
  claimWords: allClaims,
  headerWords: allHeaderParameters,
};

export type Explanations = typeof explanations;
