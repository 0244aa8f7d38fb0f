import { atHashDiffers } from './at-hash-differs.ts';
import { boundToOtherKey } from './bound-to-other-key.ts';
import type { Comparison } from './comparison.ts';
import { proofOfOtherRequest } from './proof-of-other-request.ts';
import { proofOfOtherToken } from './proof-of-other-token.ts';
import { proofWithoutTokenHash } from './proof-without-token-hash.ts';
import { sameEcdsaNonce } from './same-ecdsa-nonce.ts';
import { sameGcmIv } from './same-gcm-iv.ts';
import { sameJti } from './same-jti.ts';
import { sameSignature } from './same-signature.ts';
import { statusBeyondList } from './status-beyond-list.ts';
import { statusInList } from './status-in-list.ts';
import { statusListOfOther } from './status-list-of-other.ts';
import { statusNotValid } from './status-not-valid.ts';

/** Every comparison, sorted by id. */
export const comparisons: readonly Comparison[] = [
  atHashDiffers,
  boundToOtherKey,
  proofOfOtherRequest,
  proofOfOtherToken,
  proofWithoutTokenHash,
  sameEcdsaNonce,
  sameGcmIv,
  sameJti,
  sameSignature,
  statusBeyondList,
  statusInList,
  statusListOfOther,
  statusNotValid,
];
