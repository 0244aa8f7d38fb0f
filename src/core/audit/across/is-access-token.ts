import { claimIn, typeOf } from '../found.ts';
import type { Gathered } from './gathered.ts';

/** Whether a token of the paste looks like the access token that another one may speak of. */
export const isAccessToken = ({ token }: Gathered): boolean =>
  typeOf(token) === 'at+jwt' ||
  (['scope', 'scp', 'client_id', 'cid'].some((name) => claimIn(token, name)) && !isProof(typeOf(token)));

const isProof = (type: string): boolean => /^(?:dpop|kb|logout|secevent)\b/.test(type);
