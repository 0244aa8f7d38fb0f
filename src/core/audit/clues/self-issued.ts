import { claimIn } from '../found.ts';
import type { ClueFinder } from '../profile.ts';

/** Issuer and subject are the same. */
export const selfIssued =
  (weight: number): ClueFinder =>
  (token) => {
    const [iss, sub] = [claimIn(token, 'iss')?.value, claimIn(token, 'sub')?.value];
    const isSame = iss?.type === 'string' && sub?.type === 'string' && iss.value === sub.value;
    return isSame ? { weight, says: 'iss and sub are the same' } : undefined;
  };
