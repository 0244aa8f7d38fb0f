import type { Reference } from '../../registry/specifications.ts';
import type { Check, Level, Requirement } from '../profile.ts';
import { isAsymmetric, isExpected, isNotNone, isOneOf } from './checks.ts';

/** Of one specification: `const at = clausesOf('RFC 9068')`, then `at('2.2')`. */
export const clausesOf =
  (specification: string) =>
  (section?: string): Reference => ({ specification, ...(section !== undefined && { section }) });

/** Rules that miss a claim in a token of any kind; a profile that demands it knows more. */
const rules: ReadonlyMap<string, string> = new Map([
  ['exp', 'no-expiry'],
  ['iss', 'issuer-missing'],
  ['sub', 'subject-missing'],
  ['aud', 'audience-missing'],
]);

/** Which rule says less of a claim that is missing. */
function saidOfAnyToken(name: string): Pick<Requirement, 'rule' | 'replaces'> {
  // The reading of a token reports a header without it.
  if (name === 'alg') return { rule: 'alg-missing' };
  const replaces = rules.get(name);
  return replaces === undefined ? {} : { replaces };
}

/** The member is wanted, and its value is to be as asked: how firmly, the level says. */
const asked =
  (level: Level) =>
  (
    name: string,
    reference: Reference,
    value?: Check,
    more: Pick<Requirement, 'id' | 'rule' | 'replaces'> = {},
  ): Requirement => ({
    name,
    level,
    presence: 'wanted',
    reference,
    ...(value && { value }),
    ...saidOfAnyToken(name),
    ...more,
  });

/** The member has to be there, and its value to be as asked. */
export const must = asked('must');

/** The member ought to be there, and its value to be as asked. */
export const should = asked('should');

/** The specification defines the member, and asks for nothing. */
export const may = (
  name: string,
  reference: Reference,
  value?: Check,
  more: Pick<Requirement, 'id' | 'rule' | 'replaces'> = {},
): Requirement => ({ name, level: 'may', presence: 'wanted', reference, ...(value && { value }), ...more });

/** The member is forbidden. */
export const mustNot = (
  name: string,
  reference: Reference,
  more: Pick<Requirement, 'id' | 'rule' | 'replaces'> = {},
): Requirement => ({ name, level: 'must-not', presence: 'unwanted', reference, ...more });

/** The member ought to be absent. */
export const shouldNot = (
  name: string,
  reference: Reference,
  more: Pick<Requirement, 'id' | 'rule' | 'replaces'> = {},
): Requirement => ({ name, level: 'should-not', presence: 'unwanted', reference, ...more });

/** Where the member is there, its value has to be as asked, or ought to be with `level`. */
export const whenThere = (
  name: string,
  reference: Reference,
  value: Check,
  more: Partial<Pick<Requirement, 'id' | 'rule' | 'replaces' | 'level'>> = {},
): Requirement => ({ name, level: 'must', presence: 'free', reference, value, ...more });

const claimExpected = { issuer: 'iss', audience: 'aud', nonce: 'nonce' } as const;

/** That a claim is what the receiver expects, which a rule compares for tokens of all kinds. */
export const expectation = (input: keyof typeof claimExpected, reference: Reference): Requirement =>
  whenThere(claimExpected[input], reference, isExpected(input), {
    id: `${claimExpected[input]}-expected`,
    rule: `${input}-unexpected`,
  });

/** Signed in any way. */
export const signed = (reference: Reference, level: 'must' | 'should' = 'must'): Requirement => ({
  ...must('alg', reference, isNotNone, { rule: 'alg-none' }),
  level,
});

/** Signed, and with one of these algorithms. */
export const signedWith = (reference: Reference, ...algorithms: readonly string[]): readonly Requirement[] => [
  must('alg', reference),
  whenThere('alg', reference, isOneOf(...algorithms), { id: 'alg-value' }),
];

/** Signed, and so that whoever can verify cannot sign. */
export const asymmetric = (reference: Reference): readonly Requirement[] => [
  must('alg', reference, isNotNone, { rule: 'alg-none' }),
  whenThere('alg', reference, isAsymmetric, { id: 'alg-asymmetric' }),
];
