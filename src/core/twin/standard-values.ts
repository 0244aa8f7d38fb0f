import { algorithms } from '../registry/algorithms.ts';
import { claimNamed } from '../registry/claims.ts';
import { curves } from '../registry/curves.ts';
import { encryptions } from '../registry/encryptions.ts';
import { headerParameterNamed } from '../registry/header-parameters.ts';

/**
 * Values that say nothing of who uses them: scopes and claims of OpenID Connect Core 1.0 §5.4, methods of RFC 8176, grant types of RFC
 * 6749, types of tokens, PKCE methods of RFC 7636, and words that rules know and everyone writes, such as “admin”.
 */
const standard = new Set(
  (
    'openid profile email address phone offline_access Bearer bearer DPoP JWT jwt JWS JWE JOSE true false null ' +
    'face fpt geo hwk iris kba mca mfa otp pin pop pwd rba retina sc sms swk tel user vbm wia ' +
    'authorization_code client_credentials client-credentials refresh_token implicit password S256 plain public pairwise ' +
    'access id ID Refresh Offline refresh sig enc sign verify encrypt decrypt wrapKey unwrapKey deriveKey deriveBits ' +
    'sha-256 sha-384 sha-512 SHA256 none admin administrator administrators superuser root user ROLE_ADMIN ROLE_USER api apis any all everyone default audience test example string app https http localhost 127.0.0.1'
  ).split(' '),
);

const number = /^v?\d{1,2}(?:\.\d{1,2}){0,2}$/;
const registered =
  /^(?:urn:ietf:params:oauth:[a-z][a-z:_-]*|https:\/\/www\.w3\.org\/(?:2018\/credentials\/v1|ns\/credentials\/v2))$/;

/** Whether a word is in every specification, and tells nothing of who wrote it. */
export const isPublicWord = (word: string): boolean =>
  standard.has(word) || claimNamed(word) !== undefined || headerParameterNamed(word) !== undefined;

/** Whether a text stays as it is in a twin: every specification that names it is public, and so is every version number. */
export const isStandard = (text: string): boolean =>
  standard.has(text) ||
  algorithms.has(text) ||
  encryptions.has(text) ||
  curves.has(text) ||
  number.test(text) ||
  registered.test(text) ||
  claimNamed(text) !== undefined ||
  headerParameterNamed(text) !== undefined;
