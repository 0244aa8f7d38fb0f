import { referenceAddress, referenceText } from '../registry/specifications.ts';
import type { Span } from '../text/span.ts';
import type { Parsed } from '../token/token.ts';
import { headerOf, payloadOf } from './found.ts';
import { judgeMember } from './judge-member.ts';
import type { FurtherRequirement, Given, Input, Judged, Level, Outcome, Profile, Requirement } from './profile.ts';
import type { Circumstances } from './rule.ts';
import { slugOf } from './slug-of.ts';
import { wordingOf } from './wording-of.ts';

/** One line of the conformance sheet. */
export interface SheetRow {
  /** Stable within the profile: "iss". */
  readonly id: string;
  /** "iss must be there" */
  readonly asks: string;
  readonly place: 'header' | 'claims' | 'token';
  readonly level: Level;
  readonly outcome: Outcome;
  /** One sentence: what was found, and what is wanted. */
  readonly why: string;
  /** "RFC 9068 §2.2" */
  readonly clause: string;
  /** Where to read it. Shown, never fetched. */
  readonly address?: string;
  /** In the pasted text: the member, or the part that lacks it. */
  readonly span: Span;
  /** What would settle it, where the outcome is `needs-input`. */
  readonly input?: Input;
  /** Id of the rule that says as much where this is not met. */
  readonly rule?: string;
  /** Id of the rule that says less. */
  readonly replaces?: string;
}

/** Holds a token against every requirement of a profile, in the order of its table. Takes time in proportion to the table. */
export function meetProfile(profile: Profile, token: Parsed, circumstances: Circumstances): readonly SheetRow[] {
  const given = { token, circumstances };
  const ofMember = (place: 'header' | 'claims') => (requirement: Requirement) =>
    rowOf(
      place,
      requirement.id ?? slugOf(requirement.name),
      wordingOf(requirement),
      requirement,
      judgeMember(place, requirement, given),
      given,
    );
  return [
    ...profile.header.map(ofMember('header')),
    ...profile.claims.map(ofMember('claims')),
    ...(profile.further ?? []).map((one) => rowOf('token', one.id, one.asks, one, one.judge(given), given)),
  ];
}

function rowOf(
  place: SheetRow['place'],
  id: string,
  asks: string,
  { level, reference, rule, replaces }: Requirement | FurtherRequirement,
  { outcome, why, at, input }: Judged,
  { token }: Given,
): SheetRow {
  const address = referenceAddress(reference);
  return {
    id,
    asks,
    place,
    level,
    outcome,
    why,
    clause: referenceText(reference),
    ...(address !== undefined && { address }),
    span: at ? at.part.locate(at.member.span) : spanWithout(place, token),
    ...(input !== undefined && { input }),
    ...(rule !== undefined && { rule }),
    ...(replaces !== undefined && { replaces }),
  };
}

/** Where something is missing: the part that should have it. */
function spanWithout(place: SheetRow['place'], token: Parsed): Span {
  const part = place === 'header' ? headerOf(token) : place === 'claims' ? payloadOf(token) : undefined;
  return (part ?? token).excerpt.span;
}
