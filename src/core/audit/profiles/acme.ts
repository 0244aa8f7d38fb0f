import { parametersTogether, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { asymmetric, clausesOf, may, must, mustNot } from '../profile-parts/requirements.ts';
import { inForm, noUnprotected, oneOf } from '../profile-parts/further-requirements.ts';

const at = clausesOf('RFC 8555');

export const acme: Profile = {
  id: 'acme',
  title: 'ACME request',
  noun: 'a request of ACME',
  reference: at('6.2'),
  summary:
    'What a client for certificates (certbot, cert-manager) sends: every request is signed with the key of its account.',
  clues: [typed('jose+json'), parametersTogether(['url', 'nonce'], 110, ', as requests of ACME do')],
  header: [
    ...asymmetric(at('6.2')),
    must('nonce', at('6.5')),
    must('url', at('6.4')),
    mustNot('b64', at('6.2')),
    may('kid', at('6.2')),
    may('jwk', at('6.2')),
  ],
  claims: [],
  further: [
    oneOf({ id: 'one-key', place: 'header', many: 'exactly-one', names: ['jwk', 'kid'], reference: at('6.2') }),
    inForm('flattened', at('6.2')),
    noUnprotected(at('6.2')),
  ],
};
