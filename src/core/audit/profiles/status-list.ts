import { isLike, isNumberOf, isType } from '../profile-parts/checks.ts';
import { claimOfType, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, may, must, signed } from '../profile-parts/requirements.ts';
import { innerMember } from '../profile-parts/further-requirements.ts';

const at = clausesOf('Token Status List');

export const statusList: Profile = {
  id: 'status-list',
  title: 'List of token states',
  noun: 'a status list token',
  reference: at('5.1'),
  summary: 'States of very many tokens, one or a few bits for each: a token names its list and its place in it.',
  clues: [typed('statuslist+jwt'), claimOfType('status_list', 'object', 80, ', which only status lists have')],
  header: [must('typ', at('5.1'), isType('statuslist+jwt')), signed(at('5.1'))],
  claims: [
    must('sub', at('5.1')),
    must('iat', at('5.1')),
    must('status_list', at('5.1'), undefined, { replaces: 'typ-clash' }),
    may('exp', at('5.1')),
    may('ttl', at('5.1')),
    may('iss', at('5.1')),
  ],
  further: [
    innerMember('status_list', 'bits', at('4.2'), isNumberOf(1, 2, 4, 8)),
    innerMember('status_list', 'lst', at('4.2'), isLike(/^[\w-]+$/, 'be base64url')),
  ],
};
