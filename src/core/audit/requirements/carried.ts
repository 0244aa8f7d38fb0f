import { judgeMember } from '../judge-member.ts';
import type { FurtherRequirement, Judged, Profile, Requirement } from '../profile.ts';
import { slugOf } from '../slug-of.ts';
import type { Parsed } from '../../token/token.ts';
import { wordingOf } from '../wording-of.ts';

/** The requirements of another profile on a token that this one carries with it; they do not apply where it carries none. */
export function carried(
  prefix: string,
  noun: string,
  profile: Pick<Profile, 'header' | 'claims'>,
  inside: (token: Parsed) => Parsed | undefined,
): readonly FurtherRequirement[] {
  const ofMember =
    (place: 'header' | 'claims') =>
    (requirement: Requirement): FurtherRequirement => ({
      ...requirement,
      id: `${prefix}-${requirement.id ?? slugOf(requirement.name)}`,
      asks: `in the ${noun}, ${wordingOf(requirement)}`,
      judge: (given): Judged => {
        const token = inside(given.token);
        if (!token) return { outcome: 'does-not-apply', why: `There is no ${noun}.` };
        return judgeMember(place, requirement, { ...given, token });
      },
    });
  return [...profile.header.map(ofMember('header')), ...profile.claims.map(ofMember('claims'))];
}
