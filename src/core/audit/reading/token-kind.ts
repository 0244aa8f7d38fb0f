import type { Parsed } from '../../token/token.ts';
import { claimText } from '../words/claim-text.ts';
import { claimIn, typeOf } from '../found.ts';

/** An ID token (OpenID Connect Core 1.0 §2), an OAuth access token, or neither as far as can be told. */
export type TokenKind = 'id' | 'access' | 'other';

/** By what hardly any other kind of token has; where both would fit, by the stronger sign. */
export function tokenKind(token: Parsed): TokenKind {
  const type = typeOf(token);
  if (type === 'at+jwt') return 'access';
  if (type === 'id_token+jwt') return 'id';
  if (type !== '' && type !== 'jwt') return 'other';
  const use = claimText(token, 'token_use')?.text;
  if (use === 'id' || use === 'access') return use;
  const has = (name: string): boolean => claimIn(token, name) !== undefined;
  // A request, a state or a response of an authorization server, a security event.
  if (['response_type', 'redirect_uri', 'code', 'events', 'request_uri'].some(has)) return 'other';
  // An assertion for a token endpoint (RFC 7523 §3).
  if (/\/token\/?$/.test(claimText(token, 'aud')?.text ?? '')) return 'other';
  const typ = claimText(token, 'typ')?.text;
  if (typ === 'ID') return 'id';
  // Keycloak, for its own token endpoint or about the end of a session.
  if (typ === 'Refresh' || typ === 'Offline' || typ === 'Logout') return 'other';
  if (['at_hash', 'c_hash', 's_hash'].some(has)) return 'id';
  if (has('nonce') && has('aud') && has('sub') && !has('scope') && !has('scp')) return 'id';
  return ['scope', 'scp', 'client_id', 'cid'].some(has) ? 'access' : 'other';
}
