import { hasMember, isOfType, isType } from '../profile-parts/checks.ts';
import { either, event, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, expectation, may, must, mustNot, signed, whenThere } from '../profile-parts/requirements.ts';
import { lifetime, oneOf } from '../profile-parts/further-requirements.ts';

const at = clausesOf('OpenID Connect Back-Channel Logout 1.0');
const eventType = 'http://schemas.openid.net/event/backchannel-logout';

export const logoutToken: Profile = {
  id: 'logout-token',
  title: 'OpenID Connect logout token',
  noun: 'a logout token',
  reference: at('2.4'),
  summary: 'Tells a client that a user, or a session, was logged out. It is a kind of security event.',
  clues: [either(typed('logout+jwt'), event(eventType))],
  header: [may('typ', at('2.4'), isType('logout+jwt')), signed(at('2.6'))],
  claims: [
    must('iss', at('2.4')),
    expectation('issuer', at('2.6')),
    must('aud', at('2.4')),
    expectation('audience', at('2.6')),
    must('iat', at('2.4')),
    must('exp', at('2.4')),
    must('jti', at('2.4')),
    must('events', at('2.4')),
    whenThere('events', at('2.4'), hasMember(eventType, isOfType('object')), { id: 'events-logout' }),
    mustNot('nonce', at('2.4')),
    may('sub', at('2.4')),
    may('sid', at('2.4')),
  ],
  further: [
    oneOf({ id: 'sub-or-sid', place: 'claims', many: 'at-least-one', names: ['sub', 'sid'], reference: at('2.4') }),
    lifetime(120, at('4'), 'should', 'logout-token-lifetime'),
  ],
};
