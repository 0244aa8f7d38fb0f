import type { Parsed } from '../../token/token.ts';
import { profiles } from '../profiles/index.ts';
import type { Circumstances, Diagnostic } from '../rule.ts';
import { rules } from '../rules/index.ts';
import { audit } from './audit.ts';
import { profileFindings } from './profile-findings.ts';

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
