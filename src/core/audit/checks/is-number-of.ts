import type { Check } from '../profile.ts';

/** One of these numbers. */
export const isNumberOf = (...values: readonly number[]): Check => ({
  asks: `be ${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`,
  judge: ({ value }) => value.type === 'number' && values.includes(value.value),
});
