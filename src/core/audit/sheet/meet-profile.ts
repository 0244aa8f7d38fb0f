import { referenceAddress, referenceText } from '../../registry/specifications.ts';
import type { Span } from '../../text/span.ts';
import type { Part } from '../../token/part/part.ts';
import type { Parsed } from '../../token/token.ts';
import { headerOf, payloadOf } from '../found.ts';
import { judgeMember } from './judge-member.ts';
import type { FurtherRequirement, Given, Input, Judged, Level, Outcome, Profile, Requirement } from '../profile.ts';
import type { Circumstances } from '../rule.ts';
import { slugOf } from './slug-of.ts';
import { withWantedElsewhere } from './wanted-elsewhere.ts';
import { wordingOf } from './wording-of.ts';

/** One line of the conformance sheet. */
export interface SheetRow {
  /** Stable within the profile: "iss". */
  readonly id: string;
  /** "iss must be there" */
  readonly asks: string;
  /** What is wrong where it is not met: "The claim iss is missing". */
  readonly title: string;
  /** What to do about it then. */
  readonly remedy: string;
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
  /** The member that is required and not there. */
  readonly missing?: string;
}

/** Holds a token against every requirement of a profile, in the order of its table. Takes time in proportion to the table. */
export function meetProfile(profile: Profile, token: Parsed, circumstances: Circumstances): readonly SheetRow[] {
  const given = { token, circumstances };
  return [
    ...withWantedElsewhere(profile.header).map((one) => ofMember('header', one, given)),
    ...withWantedElsewhere(profile.claims).map((one) => ofMember('claims', one, given)),
    ...(profile.further ?? []).map((one) => ofFurther(one, given)),
  ];
}

function ofMember(place: 'header' | 'claims', requirement: Requirement, given: Given): SheetRow {
  const judged = judgeMember(place, requirement, given);
  return {
    id: requirement.id ?? slugOf(requirement.name),
    asks: wordingOf(requirement),
    ...advice(place, requirement, judged.at !== undefined),
    place,
    ...(judged.outcome === 'not-met' && !judged.at && { missing: requirement.name }),
    ...common(requirement, judged, place === 'header' ? headerOf(given.token) : payloadOf(given.token), given),
  };
}

function ofFurther(requirement: FurtherRequirement, given: Given): SheetRow {
  const { id, asks, title } = requirement;
  const remedy = `Change the token so that this holds: ${asks}.`;
  return {
    id,
    asks,
    title,
    remedy,
    place: 'token',
    ...common(requirement, requirement.judge(given), undefined, given),
  };
}

/** `part`: the one that should have it, where something is missing. */
function common(
  { level, reference, rule, replaces }: Requirement | FurtherRequirement,
  { outcome, why, at, input }: Judged,
  part: Part | undefined,
  { token }: Given,
) {
  const address = referenceAddress(reference);
  return {
    level,
    outcome,
    why,
    clause: referenceText(reference),
    ...(address !== undefined && { address }),
    span: at ? at.part.locate(at.member.span) : (part ?? token).excerpt.span,
    ...(input !== undefined && { input }),
    ...(rule !== undefined && { rule }),
    ...(replaces !== undefined && { replaces }),
  };
}

/** What is wrong where a requirement on a member is not met, in a few words, and what to do about it. */
function advice(
  place: 'header' | 'claims',
  { name, presence, level, value }: Requirement,
  isThere: boolean,
): { readonly title: string; readonly remedy: string } {
  const member = `The ${place === 'header' ? 'header parameter' : 'claim'} ${name}`;
  if (presence === 'unwanted') {
    const title = `${member} ${level === 'must-not' ? 'is not allowed' : 'is better left out'}`;
    return { title, remedy: `Leave ${name} out of the ${place}.` };
  }
  if (!isThere) return { title: `${member} is missing`, remedy: `Add ${name} to the ${place}.` };
  const modal = level === 'must' ? 'must' : 'should';
  return {
    title: `${member} is not as it ${modal} be`,
    remedy: `Change ${name}: it ${modal} ${value?.asks ?? 'be there'}.`,
  };
}
