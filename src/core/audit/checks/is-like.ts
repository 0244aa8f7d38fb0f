import type { Check } from '../profile.ts';

/** A string of a certain form, which takes linear time to tell; `asks` says which: "be a SPIFFE ID, such as spiffe://example.org/web". */
export const isLike = (pattern: RegExp, asks: string): Check => ({
  asks,
  judge: ({ value }) => value.type === 'string' && pattern.test(value.value),
});
