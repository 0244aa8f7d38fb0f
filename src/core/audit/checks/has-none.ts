import { valueOf } from '../../text/json-node.ts';
import type { Check } from '../profile.ts';

/** An object without certain members. */
export const hasNone = (members: readonly string[]): Check => ({
  asks: `have none of ${members.join(', ')}`,
  judge: ({ name, value }) => {
    const found = members.find((member) => valueOf(value, member));
    return found === undefined ? true : `${name} has ${found}`;
  },
});
