import { claimIn, typeOf } from '../found.ts';
import type { ClueFinder } from '../profile.ts';

/** Disclosures behind tildes (RFC 9901 §4), or digests in the claims. */
export const sdJwtShape: ClueFinder = (token) => {
  if (token.kind === 'sd-jwt') return { weight: 60, says: 'it ends with disclosures, or with the tilde for them' };
  if (/(?:^|\+)sd-jwt$/.test(typeOf(token))) return { weight: 60, says: `typ is ${typeOf(token).slice(0, 60)}` };
  return claimIn(token, '_sd') ? { weight: 50, says: 'has _sd, digests of what may be disclosed' } : undefined;
};
