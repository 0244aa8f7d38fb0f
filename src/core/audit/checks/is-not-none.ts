import type { Check } from '../profile.ts';

export const isNotNone: Check = {
  asks: 'not be none',
  judge: ({ value }) => value.type !== 'string' || !/^none$/i.test(value.value),
};
