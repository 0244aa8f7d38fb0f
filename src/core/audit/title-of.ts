import type { Requirement } from './profile.ts';

/** What is wrong where a requirement on a member is not met, in a few words. */
export function titleOf(place: 'header' | 'claims', { name, presence, level }: Requirement, isThere: boolean): string {
  const member = `The ${place === 'header' ? 'header parameter' : 'claim'} ${name}`;
  if (!isThere) return `${member} is missing`;
  if (presence === 'unwanted') return `${member} ${level === 'must-not' ? 'is not allowed' : 'is better left out'}`;
  return `${member} is not as it ${level === 'must' ? 'must' : 'should'} be`;
}
