import { claim } from '../clues/claim.ts';
import { foundAs } from '../clues/found-as.ts';
import { untyped } from '../clues/untyped.ts';
import type { Profile } from '../profile.ts';
import { clausesOf } from '../requirements/clauses-of.ts';
import { may } from '../requirements/may.ts';
import { must } from '../requirements/must.ts';

const at = clausesOf('OpenID Connect Core 1.0');

export const idToken: Profile = {
  id: 'id-token',
  title: 'OpenID Connect ID Token',
  noun: 'an ID Token',
  reference: at(),
  summary: 'Tells a client who signed in, when and how. It is meant for the client, and no API should accept it.',
  clues: [
    untyped,
    foundAs(/\bid[_-]?token\b/i, 60),
    claim('at_hash', 40, ', which ID Tokens carry'),
    claim('c_hash', 40, ', which ID Tokens carry'),
    claim('nonce', 30, ', as ID Tokens do'),
    claim('auth_time', 15),
    claim('azp', 10),
    claim('scope', -30),
    claim('scp', -30),
  ],
  header: [must('alg', at('2'))],
  claims: [
    must('iss', at('2')),
    must('sub', at('2')),
    must('aud', at('2')),
    must('exp', at('2'), undefined, { replaces: 'no-expiry' }),
    must('iat', at('2')),
    may('auth_time', at('2')),
    may('nonce', at('2')),
    may('acr', at('2')),
    may('amr', at('2')),
    may('azp', at('2')),
    may('at_hash', at('3.1.3.6')),
    may('c_hash', at('3.3.2.11')),
  ],
};
