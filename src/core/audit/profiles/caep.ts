import { event, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf } from '../profile-parts/requirements.ts';
import { eventMembers } from '../profile-parts/further-requirements.ts';
import { sharedSignalClaims, sharedSignalHeader } from '../profile-parts/shared-requirements.ts';

const at = clausesOf('OpenID CAEP 1.0');
const eventType = 'https://schemas.openid.net/secevent/caep/event-type/';

export const caep: Profile = {
  id: 'caep',
  title: 'Continuous access event (CAEP)',
  noun: 'an event of CAEP',
  reference: at(),
  summary: 'Tells that a session, a credential or a device has changed, so that the receiver can end sessions at once.',
  clues: [typed('secevent+jwt'), event(eventType)],
  header: sharedSignalHeader,
  claims: sharedSignalClaims,
  further: [
    eventMembers(`${eventType}token-claims-change`, ['claims'], at('3.2')),
    eventMembers(`${eventType}credential-change`, ['credential_type', 'change_type'], at('3.3')),
    eventMembers(`${eventType}assurance-level-change`, ['namespace', 'current_level'], at('3.4')),
    eventMembers(`${eventType}device-compliance-change`, ['previous_status', 'current_status'], at('3.5')),
  ],
};
