import { unreachable } from '../../text/result.ts';
import type { Level, Requirement } from '../profile.ts';

const modals: Readonly<Record<Level, string>> = {
  must: 'must',
  'must-not': 'must not',
  should: 'should',
  'should-not': 'should not',
  may: 'may',
};

/** What is asked, as a short sentence without a period: "typ must be at+jwt", "nonce must not be there". */
export function wordingOf({ name, level, presence, value }: Requirement): string {
  switch (presence) {
    case 'wanted':
    case 'wanted-elsewhere':
      return `${name} ${modals[level]} ${value?.asks ?? 'be there'}`;
    case 'unwanted':
      return `${name} ${modals[level]} be there`;
    case 'free':
      return `${name}, if any, ${modals[level]} ${value?.asks ?? 'be there'}`;
    default:
      return unreachable(presence);
  }
}
