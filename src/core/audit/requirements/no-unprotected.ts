import type { Reference } from '../../registry/specifications.ts';
import { jwsOf } from '../found.ts';
import type { FurtherRequirement } from '../profile.ts';

/** That all of the header is signed (RFC 7515 §7.2.1). */
export const noUnprotected = (reference: Reference): FurtherRequirement => ({
  id: 'no-unprotected',
  asks: 'there must be no header beside the protected one',
  title: 'A header that nobody has signed',
  level: 'must-not',
  reference,
  judge: ({ token }) => {
    const isThere = (jwsOf(token)?.unprotected.length ?? 0) > 0;
    return isThere
      ? { outcome: 'not-met', why: 'There is a header beside the protected one, which nobody has signed.' }
      : { outcome: 'met', why: 'All of the header is signed.' };
  },
});
