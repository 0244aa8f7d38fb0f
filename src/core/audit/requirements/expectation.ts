import type { Reference } from '../../registry/specifications.ts';
import { isExpected } from '../checks/is-expected.ts';
import type { Requirement } from '../profile.ts';
import { whenThere } from './when-there.ts';

const names = { issuer: 'iss', audience: 'aud', nonce: 'nonce' } as const;

/** That a claim is what the receiver expects, which a rule compares for tokens of all kinds. */
export const expectation = (input: keyof typeof names, reference: Reference): Requirement =>
  whenThere(names[input], reference, isExpected(input), {
    id: `${names[input]}-expected`,
    rule: `${input}-unexpected`,
  });
