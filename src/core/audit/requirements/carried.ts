import { judgeMember } from '../sheet/judge-member.ts';
import type { FurtherRequirement, Judged, Profile, Requirement } from '../profile.ts';
import { slugOf } from '../sheet/slug-of.ts';
import type { Parsed } from '../../token/token.ts';
import { toldApart } from '../sheet/told-apart.ts';
import { wordingOf } from '../sheet/wording-of.ts';

/** The requirements of another profile on a token that this one carries with it; they do not apply where it carries none. */
export function carried(
  prefix: string,
  noun: string,
  /** What its verification says of each member has an id that begins so. */
  fault: string,
  profile: Pick<Profile, 'header' | 'claims'>,
  inside: (token: Parsed) => Parsed | undefined,
): readonly FurtherRequirement[] {
  const ofMember =
    (place: 'header' | 'claims') =>
    (requirement: Requirement): FurtherRequirement => ({
      level: requirement.level,
      reference: requirement.reference,
      rule: `${fault}-${requirement.name}`,
      id: `${prefix}-${requirement.id ?? slugOf(requirement.name)}`,
      asks: `in the ${noun}, ${wordingOf(requirement)}`,
      title: `The ${noun} is not as it must be: ${requirement.name}`,
      judge: (given): Judged => {
        const token = inside(given.token);
        if (!token) return { outcome: 'does-not-apply', why: `There is no ${noun}.` };
        const judged = judgeMember(place, requirement, { ...given, token });
        return { ...judged, why: `In the ${noun}: ${judged.why}` };
      },
    });
  return [...toldApart(profile.header).map(ofMember('header')), ...toldApart(profile.claims).map(ofMember('claims'))];
}
