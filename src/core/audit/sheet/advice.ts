import type { Requirement } from '../profile.ts';

/** What is wrong where a requirement on a member is not met, in a few words, and what to do about it. */
export function advice(
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
