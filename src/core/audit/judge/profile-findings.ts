import type { Severity } from '../../text/result.ts';
import type { Parsed } from '../../token/token.ts';
import { meetProfile, type SheetRow } from '../sheet/meet-profile.ts';
import { effectOf } from '../effect.ts';
import { claimIn } from '../found.ts';
import { recogniseIssuer } from '../issuers/recognise-issuer.ts';
import type { Level, Profile } from '../profile.ts';
import { recognise, type Sureness } from './recognise-profiles.ts';
import type { Circumstances, Diagnostic } from '../rule.ts';

/** What a token of the profile should be, and this one is not. */
export interface ProfileFinding extends Diagnostic {
  /** Id of a rule that says less of the same: its finding may be left out. */
  readonly replaces?: string;
}

/**
 * What is not met as findings; empty where all is. Of a profile that nobody pinned and that only habits speak for they are
 * questions. What a rule says as well is left to it.
 */
export function profileFindings(
  profile: Profile,
  token: Parsed,
  circumstances: Circumstances,
  isPinned = false,
): readonly ProfileFinding[] {
  if (token.kind === 'not-a-token') return [];
  const sureness = isPinned ? 'certain' : (recognise(profile, token, circumstances)?.sureness ?? 'guess');
  return meetProfile(profile, token, circumstances).flatMap((row) => {
    const severity = severities[sureness][row.level];
    if (row.outcome !== 'not-met' || row.rule !== undefined || !severity) return [];
    const finding = findingOf(profile, row, severity, sureness);
    return [severity === 'warning' && goesWithout(token, row) ? usual(finding) : finding];
  });
}

/** Whether its issuer, as far as it is known, never writes the claim that is missing. */
const goesWithout = (token: Parsed, { id, level }: SheetRow): boolean =>
  level === 'should' && !claimIn(token, id) && recogniseIssuer(token)?.issuer.goesWithout?.includes(id) === true;

const usual = (finding: ProfileFinding): ProfileFinding => ({
  ...finding,
  severity: 'info',
  effect: effectOf('info'),
  message: `${finding.message} Tokens of this kind have none.`,
});

const severities: Readonly<Record<Sureness, Readonly<Partial<Record<Level, Severity>>>>> = {
  certain: { must: 'error', 'must-not': 'error', should: 'warning', 'should-not': 'warning' },
  likely: { must: 'warning', 'must-not': 'warning', should: 'info', 'should-not': 'info' },
  guess: { must: 'info', 'must-not': 'info' },
};

function findingOf(profile: Profile, row: SheetRow, severity: Severity, sureness: Sureness): ProfileFinding {
  const { id, title, why, remedy, clause, address, span, replaces, missing } = row;
  return {
    id: `profile-${profile.id}-${id}`,
    title,
    severity,
    effect: effectOf(severity),
    gate: 'profile',
    isOfProfile: true,
    span,
    message: sureness === 'certain' ? why : `If this is meant to be ${profile.noun}: ${why}`,
    confidence: sureness,
    remedy,
    ...(sureness !== 'certain' && { fine }),
    reference: clause,
    ...(address !== undefined && { address }),
    ...(replaces !== undefined && { replaces }),
    ...(missing !== undefined && { missing }),
  };
}

const fine = 'If it is meant as another kind of token, none of this applies: choose its profile.';
