import type { Reference } from '../../registry/specifications.ts';
import type { Check, Level, Requirement } from '../profile.ts';
import { saidOfAnyToken } from './said-of-any-token.ts';

/** The member is wanted, and its value is to be as asked: how firmly, the level says. */
export const asked =
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
