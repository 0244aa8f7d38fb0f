import type { Check } from '../profile.ts';

/** A media type in `typ`: letter case does not matter, nor "application/" before it (RFC 7515 §4.1.9, RFC 2045 §5.1). */
export const isType = (type: string): Check => ({
  asks: `be ${type}`,
  judge: ({ value }) => value.type === 'string' && value.value.toLowerCase().replace(/^application\//, '') === type,
});
