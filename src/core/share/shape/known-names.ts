import { claimClass, claimNamed } from '../../registry/claims.ts';
import { headerParameterNamed } from '../../registry/header-parameters.ts';

/**
 * Members of what stands inside: of a JWK (RFC 7517 §4, RFC 7518 §6, RFC 8037 §2, RFC 9964), of `cnf` (RFC 7800 §3, RFC 9449
 * §6.1), of an address (OpenID Connect Core 1.0 §5.1.1), of a JSON serialization (RFC 7515 §7.2, RFC 7516 §7.2, RFC 9901 §8).
 */
const inside = new Set(
  'kty crv x y n e d k pub priv use key_ops alg jwk jwe jkt formatted street_address locality region postal_code country payload signatures signature protected header recipients unprotected encrypted_key ciphertext aad disclosures kb_jwt'.split(
    ' ',
  ),
);

/** Whether a name says nothing of who made the token: a registry has it, or many providers. */
export const isKnownName = (name: string): boolean =>
  inside.has(name) || headerParameterNamed(name) !== undefined || claimNamed(name) !== undefined;

/** Whether a claim of that name counts seconds since 1970 (RFC 7519 §2). */
export const isMoment = (name: string | undefined): boolean =>
  name !== undefined && claimClass(name) === 'registered' && claimNamed(name)?.type === 'NumericDate';
