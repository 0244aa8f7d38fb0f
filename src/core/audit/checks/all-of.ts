import type { Check } from '../profile.ts';

/** Several checks of one value: the first that fails tells. */
export const allOf = (...checks: readonly Check[]): Check => ({
  asks: checks.map(({ asks }) => asks).join(' and '),
  judge: (found, given) => checks.map((check) => check.judge(found, given)).find((answer) => answer !== true) ?? true,
});
