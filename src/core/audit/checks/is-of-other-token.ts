import type { Check } from '../profile.ts';

/** What only the token tells that this one belongs to; those that are pasted together are compared. */
export const isOfOtherToken = (asks: string, other: string): Check => ({
  asks,
  judge: () => ({
    outcome: 'needs-input',
    why: `It is compared where ${other} is pasted together with this token.`,
    input: 'other-token',
  }),
});
