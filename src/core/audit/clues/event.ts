import { claimIn } from '../found.ts';
import type { ClueFinder } from '../profile.ts';
import { shown } from '../words/shown.ts';

/** More events are not looked at: a real token has one or two. */
const most = 20;

/** An event of a certain kind in `events` (RFC 8417 §2.2), without which it is no token of the profile. */
export const event =
  (prefix: string): ClueFinder =>
  (token) => {
    const value = claimIn(token, 'events')?.value;
    const members = value?.type === 'object' ? value.members.slice(0, most) : [];
    const found = members.find(({ name }) => name.value.startsWith(prefix));
    if (!found) return { weight: -400, says: 'has no event of this kind' };
    return {
      weight: 90,
      says: `its event is ${shown(found.name.value.slice(prefix.lastIndexOf('/') + 1) || found.name.value, 60)}`,
    };
  };
