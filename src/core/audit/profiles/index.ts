import type { Profile } from '../profile.ts';
import { atJwt } from './at-jwt.ts';
import { idToken } from './id-token.ts';
import { jwt } from './jwt.ts';

/** Every profile, sorted by id. */
export const profiles: readonly Profile[] = [atJwt, idToken, jwt];
