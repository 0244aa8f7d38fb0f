import { claimIn, typeOf } from '../found.ts';
import type { ClueFinder } from '../profile.ts';

/** Disclosures behind tildes (RFC 9901 §4), or digests in the claims; that it is more than an SD-JWT its type may tell. */
export const sdJwtShape: ClueFinder = (token) => {
  const type = typeOf(token).slice(0, 80);
  const isMore = /^(?:dc|[vp]c|vp)\+sd-jwt$/.test(type);
  if (token.kind === 'sd-jwt')
    return { weight: isMore ? 60 : 100, says: 'it ends with disclosures, or with the tilde for them' };
  if (/(?:^|\+)sd-jwt$/.test(type)) return { weight: 60, says: `typ is ${type}` };
  return claimIn(token, '_sd') ? { weight: 50, says: 'has _sd, digests of what may be disclosed' } : undefined;
};
