import type { Check } from '../profile.ts';

/** An object with at least one member, or an array with at least one item. */
export const isFilled = (type: 'object' | 'array'): Check => ({
  asks: type === 'object' ? 'be an object with at least one member' : 'be an array with at least one item',
  judge: ({ name, value }) => {
    if (value.type !== type) return false;
    const size = value.type === 'object' ? value.members.length : value.type === 'array' ? value.items.length : 0;
    return size > 0 || `${name} is empty`;
  },
});
