import { claimIn } from '../found.ts';
import type { ClueFinder } from '../profile.ts';
import { shown } from '../words/shown.ts';

/** A claim that is a string, or a list that begins with one, of a certain form. */
export const claimLike =
  (name: string, pattern: RegExp, weight: number, says = ''): ClueFinder =>
  (token) => {
    const value = claimIn(token, name)?.value;
    const one = value?.type === 'array' ? value.items[0] : value;
    if (one?.type !== 'string' || !pattern.test(one.value.slice(0, 200))) return undefined;
    return { weight, says: `${name} is ${shown(one.value)}${says}` };
  };
