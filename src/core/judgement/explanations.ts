import { allClaims } from '../registry/claims.ts';
import { allHeaderParameters } from '../registry/header-parameters.ts';
import { limitsOfIssuer } from '../audit/limits/limit-words.ts';
import { findingOf, worstFirst } from '../audit/judge/audit.ts';
import { claimRows } from '../audit/judge/claims-table.ts';
import { findingsOf } from '../audit/judge/findings-of.ts';
import { judge } from './judge.ts';
import { hintsOf } from '../audit/judge/hints.ts';
import { relativeWords } from '../audit/instant.ts';
import { lifeline } from '../audit/judge/lifeline.ts';
import { meetProfile } from '../audit/sheet/meet-profile.ts';
import { profiles } from '../audit/profiles/index.ts';
import { recogniseProfiles } from '../audit/judge/recognise-profiles.ts';
import { smallestSkew } from '../audit/reading/smallest-skew.ts';
import { weakKeyFinding } from '../audit/reading/weak-key.ts';

/** All that explains a token, in one piece: a token is decoded without it, so that it may come right after the page. */
export const explanations = {
  findings: findingsOf,
  findingOf,
  worstFirst,
  weakKeyFinding,
  claimRows,
  judge,
  smallestSkew,
  lifeline,
  hintsOf,
  relativeWords,
  claimWords: allClaims,
  headerWords: allHeaderParameters,
  profiles,
  recogniseProfiles,
  meetProfile,
  limitsOfIssuer,
};

export type Explanations = typeof explanations;
