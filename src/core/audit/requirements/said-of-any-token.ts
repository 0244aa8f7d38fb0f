import type { Requirement } from '../profile.ts';

/** Rules that miss a claim in a token of any kind; a profile that demands it knows more. */
const rules: ReadonlyMap<string, string> = new Map([
  ['exp', 'no-expiry'],
  ['iss', 'issuer-missing'],
  ['sub', 'subject-missing'],
  ['aud', 'audience-missing'],
]);

/** Which rule says less of a claim that is missing. */
export function saidOfAnyToken(name: string): Pick<Requirement, 'rule' | 'replaces'> {
  // The reading of a token reports a header without it.
  if (name === 'alg') return { rule: 'alg-missing' };
  const replaces = rules.get(name);
  return replaces === undefined ? {} : { replaces };
}
