import type { Check } from '../profile.ts';

/** `aud` where it may not be a list. */
export const isSingleString: Check = {
  asks: 'be a single string',
  judge: ({ value }) => value.type === 'string',
};
