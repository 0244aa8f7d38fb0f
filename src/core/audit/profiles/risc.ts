import { event, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf } from '../profile-parts/requirements.ts';
import { sharedSignalClaims, sharedSignalHeader } from '../profile-parts/shared-requirements.ts';

const eventType = 'https://schemas.openid.net/secevent/risc/event-type/';

export const risc: Profile = {
  id: 'risc',
  title: 'Account risk event (RISC)',
  noun: 'an event of RISC',
  reference: clausesOf('OpenID RISC 1.0')(),
  summary: 'Tells that an account was disabled, taken over, or changed, so that the receiver can protect its own.',
  clues: [typed('secevent+jwt'), event(eventType)],
  header: sharedSignalHeader,
  claims: sharedSignalClaims,
};
