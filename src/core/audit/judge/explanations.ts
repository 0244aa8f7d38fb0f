import { allClaims } from '../../registry/claims.ts';
import { allHeaderParameters } from '../../registry/header-parameters.ts';
import { findingOf, worstFirst } from './audit.ts';
import { claimRows } from './claims-table.ts';
import { findingsOf } from './findings-of.ts';
import { hintsOf } from './hints.ts';
import { relativeWords } from '../instant.ts';
import { lifeline } from './lifeline.ts';
import { meetProfile } from '../sheet/meet-profile.ts';
import { profiles } from '../profiles/index.ts';
import { recogniseProfiles } from './recognise-profiles.ts';
import { smallestSkew } from '../reading/smallest-skew.ts';
import { strictServer } from './strict-server.ts';
import { weakKeyFinding } from '../reading/weak-key.ts';

/** All that explains a token, in one piece: a token is decoded without it, so that it may come right after the page. */
export const explanations = {
  findings: findingsOf,
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
  profiles,
  recogniseProfiles,
  meetProfile,
};

export type Explanations = typeof explanations;
