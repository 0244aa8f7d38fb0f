import { isLike } from '../profile-parts/checks.ts';
import { beforeLike, claimLike, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, may, must, signedWith, whenThere } from '../profile-parts/requirements.ts';
import { lifetime } from '../profile-parts/further-requirements.ts';

const at = clausesOf('RFC 8292');

export const vapid: Profile = {
  id: 'vapid',
  title: 'Web Push identity (VAPID)',
  noun: 'a VAPID token',
  reference: at('2'),
  summary: 'Says to a push service which application server it is that sends a push message.',
  clues: [
    typed(),
    claimLike(
      'aud',
      /^https:\/\/(?:fcm\.googleapis\.com|updates\.push\.services\.mozilla\.com|web\.push\.apple\.com|[\w.-]+\.notify\.windows\.com)$/,
      70,
      ', a push service',
    ),
    claimLike('sub', /^mailto:/, 30),
    beforeLike(/\b(?:vapid\s+t=|WebPush\s+)$/i, 80, 'stands behind the name of the scheme in the paste'),
  ],
  header: [...signedWith(at('2'), 'ES256')],
  claims: [
    must('aud', at('2'), isLike(/^https:\/\/[^/?#\s]+$/i, 'be the origin of the push service')),
    must('exp', at('2')),
    may('sub', at('2.1')),
    whenThere('sub', at('2.1'), isLike(/^(?:mailto|https):/i, 'be a mailto: or https: address'), {
      id: 'sub-contact',
      level: 'should',
    }),
  ],
  further: [lifetime(86_400, at('2'), 'should', 'push-token-lifetime')],
};
