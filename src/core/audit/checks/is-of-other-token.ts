import type { Check } from '../profile.ts';

/** What only the token tells that this one belongs to; those that are pasted together are compared. */
export const isOfOtherToken = (asks: string, other: string): Check => ({
  asks,
  judge: ({ name }) => ({
    outcome: 'needs-input',
    why: `Whether ${name} does, is compared where ${other} is pasted together with this one.`,
    input: 'other-token',
  }),
});
