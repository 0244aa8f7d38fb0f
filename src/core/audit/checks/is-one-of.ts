import type { Check } from '../profile.ts';

/** A string with one of these values. */
export function isOneOf(...values: readonly string[]): Check {
  const [last = ''] = values.slice(-1);
  const all = values.length === 1 ? last : `${values.slice(0, -1).join(', ')} or ${last}`;
  return { asks: `be ${all}`, judge: ({ value }) => value.type === 'string' && values.includes(value.value) };
}
