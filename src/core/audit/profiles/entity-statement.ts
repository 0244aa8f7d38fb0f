import { hasMember, isFilled, isType } from '../profile-parts/checks.ts';
import { claim, claimsTogether, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, may, must, signed, whenThere } from '../profile-parts/requirements.ts';
import { onlyOf } from '../profile-parts/further-requirements.ts';

const at = clausesOf('OpenID Federation 1.0');

export const entityStatement: Profile = {
  id: 'entity-statement',
  title: 'Entity statement (OpenID Federation)',
  noun: 'an entity statement',
  reference: at('3'),
  summary: 'What a member of a federation says of itself, or what the one above says of it: its keys first of all.',
  clues: [
    typed('entity-statement+jwt'),
    claimsTogether(['jwks', 'iss', 'sub'], 50, ', as entity statements do'),
    claim('authority_hints', 40),
    claim('metadata', 20),
    claim('metadata_policy', 30),
  ],
  header: [must('typ', at('3.2'), isType('entity-statement+jwt')), must('kid', at('3.2')), signed(at('3.2'))],
  claims: [
    must('iss', at('3.1.1')),
    must('sub', at('3.1.1')),
    must('iat', at('3.1.1')),
    must('exp', at('3.1.1')),
    must('jwks', at('3.1.1')),
    whenThere('jwks', at('3.1.1'), hasMember('keys', isFilled('array')), { id: 'jwks-keys' }),
    may('metadata', at('3.1.1')),
    whenThere('authority_hints', at('3.1.2'), isFilled('array')),
    may('trust_marks', at('3.1.2')),
    may('metadata_policy', at('3.1.3')),
    may('constraints', at('3.1.3')),
    may('source_endpoint', at('3.1.3')),
  ],
  further: [
    onlyOf('itself')('authority_hints', at('3.2')),
    onlyOf('itself')('trust_marks', at('3.2')),
    onlyOf('another')('metadata_policy', at('3.2')),
    onlyOf('another')('constraints', at('3.2')),
    onlyOf('another')('source_endpoint', at('3.2')),
  ],
};
