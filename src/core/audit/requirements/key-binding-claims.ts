import { isOfOtherToken } from '../checks/is-of-other-token.ts';
import { isRecent } from '../checks/is-recent.ts';
import { isSingleString } from '../checks/is-single-string.ts';
import type { Requirement } from '../profile.ts';
import { clausesOf } from './clauses-of.ts';
import { expectation } from './expectation.ts';
import { must } from './must.ts';
import { whenThere } from './when-there.ts';

const at = clausesOf('RFC 9901');

export const keyBindingClaims: readonly Requirement[] = [
  must('iat', at('4.3')),
  whenThere('iat', at('7.3'), isRecent, { id: 'iat-recent' }),
  must('aud', at('4.3')),
  whenThere('aud', at('4.3'), isSingleString, { id: 'aud-single' }),
  expectation('audience', at('7.3')),
  must('nonce', at('4.3')),
  expectation('nonce', at('7.3')),
  must('sd_hash', at('4.3'), undefined, { replaces: 'typ-clash' }),
  whenThere('sd_hash', at('4.3.1'), isOfOtherToken('be the digest of the SD-JWT before it', 'the SD-JWT'), {
    id: 'sd_hash-digest',
  }),
];
