import { computed } from 'nanostores';
import { claimAtFault } from '../../core/judgement/claim-at-fault.ts';
import { $token } from '../token/decryption.ts';
import { $received } from '../token/parts.ts';
import { $judgement } from './judgement.ts';

/** The claims that are the reason to reject the token, by their index in the received claims set: each with its problem. */
export const $claimsAtFault = computed([$judgement, $received, $token], ({ problems }, payload, { kind }) =>
  problems.flatMap((problem) => {
    const index = payload && claimAtFault(problem, payload, kind !== 'jwe');
    return index === undefined ? [] : [{ index, problem }];
  }),
);
