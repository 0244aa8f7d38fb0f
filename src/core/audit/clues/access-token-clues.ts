import type { ClueFinder } from '../profile.ts';
import { claim } from './claim.ts';
import { claimLike } from './claim-like.ts';
import { foundAs } from './found-as.ts';
import { typed } from './typed.ts';

/** By what an access token is recognised that does not say so. */
export const accessTokenClues: readonly ClueFinder[] = [
  typed(),
  foundAs(/\baccess[_-]?token\b/i, 60),
  foundAs(/^(?:authorization header|bearer token)/i, 20),
  claimLike('token_use', /^access$/, 60),
  claimLike('typ', /^Bearer$/, 60),
  claimLike('typ', /^(?:Refresh|Offline)$/, -100, ', which Keycloak writes into refresh tokens'),
  claimLike('iss', /\/auth\/v1$/, 30, ', as that of Supabase'),
  claim('scope', 40, ', as access tokens do'),
  claim('scp', 40, ', as access tokens do'),
  claim('permissions', 30),
  claim('authorization_details', 30),
  claim('realm_access', 20),
  claim('client_id', 20),
  claim('cid', 20),
  claim('gty', 20),
  claim('appid', 20),
  claim('roles', 10),
  claim('azp', 5),
  claim('at_hash', -80, ', which belongs to ID Tokens'),
  claim('nonce', -40, ', which belongs to ID Tokens'),
  claim('vct', -100, ', which belongs to credentials'),
  claim('response_type', -100, ', which belongs to requests'),
];
