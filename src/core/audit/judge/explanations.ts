import { allClaims } from '../../registry/claims.ts';
import { allHeaderParameters } from '../../registry/header-parameters.ts';
import { audit, findingOf, worstFirst } from './audit.ts';
import { claimRows } from './claims-table.ts';
import { hintsOf } from './hints.ts';
import { relativeWords } from '../instant.ts';
import { lifeline } from './lifeline.ts';
import { meetProfile } from '../sheet/meet-profile.ts';
import { profiles } from '../profiles/index.ts';
import { recogniseProfiles } from './recognise-profiles.ts';
import { smallestSkew } from '../reading/smallest-skew.ts';
import { strictServer } from './strict-server.ts';
import { weakKeyFinding } from '../reading/weak-key.ts';
import type { Parsed } from '../../token/token.ts';
import { profileFindings } from './profile-findings.ts';
import type { Circumstances, Diagnostic } from '../rule.ts';
import { rules } from '../rules/index.ts';

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

/**
 * What the reading, all rules and the profile of the circumstances say of a token, worst first. Where the profile says more
 * than a rule does, the rule is silent. `more` is what those found who know more than the token, such as its key.
 */
export function findingsOf(
  token: Parsed,
  circumstances: Circumstances,
  more: readonly Diagnostic[] = [],
): readonly Diagnostic[] {
  const profile = profiles.find(({ id }) => id === circumstances.profile);
  const ofProfile = profile ? profileFindings(profile, token, circumstances, circumstances.isPinned) : [];
  const replaced = new Set(ofProfile.flatMap(({ replaces }) => replaces ?? []));
  const found = audit(token, circumstances, rules, [...more, ...ofProfile]);
  return replaced.size === 0 ? found : found.filter(({ id, isRule }) => !isRule || !replaced.has(id));
}
