import { saidBy, type Message } from '../message.ts';

const VERIFIER = 'https://github.com/auth0/java-jwt/blob/master/lib/src/main/java/com/auth0/jwt/JWTVerifier.java';
const AUTH0 = 'https://github.com/auth0/java-jwt/blob/master/lib/src/main/java/com/auth0/jwt';
const JJWT = 'https://github.com/jwtk/jjwt/blob/master/impl/src/main/java/io/jsonwebtoken/impl/DefaultJwtParser.java';
const TOKENIZER = 'https://github.com/jwtk/jjwt/blob/master/impl/src/main/java/io/jsonwebtoken/impl/JwtTokenizer.java';
const KEYS = 'https://github.com/jwtk/jjwt/blob/master/api/src/main/java/io/jsonwebtoken/security/Keys.java';
const PROCESSOR =
  'https://bitbucket.org/connect2id/nimbus-jose-jwt/src/master/src/main/java/com/nimbusds/jwt/proc/DefaultJWTProcessor.java';
const NIMBUS_CLAIMS =
  'https://bitbucket.org/connect2id/nimbus-jose-jwt/src/master/src/main/java/com/nimbusds/jwt/proc/DefaultJWTClaimsVerifier.java';
const SPRING =
  'https://github.com/spring-projects/spring-security/blob/main/oauth2/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt';

const common = { isCommon: true } as const;
const claims = { source: NIMBUS_CLAIMS } as const;

/** Libraries for Java. */
export const JAVA: readonly Message[] = [
  ...saidBy('java-jwt', VERIFIER, [
    ['expired', 'The Token has expired on {}.', 'expired'],
    ['not-before', "The Token can't be used before {}.", 'not-yet-valid'],
    ['audience', "The Claim 'aud' value doesn't contain the required audience.", 'audience'],
    ['issuer', "The Claim 'iss' value doesn't match the required issuer.", 'issuer'],
    ['claim-absent', "The Claim '{claim}' is not present in the JWT.", 'claim-missing'],
    ['claim-value', "The Claim '{}' value doesn't match the required one.", 'claim-value'],
    [
      'signature',
      "The Token's Signature resulted invalid when verified using the Algorithm: {alg}",
      'signature',
      { source: `${AUTH0}/exceptions/SignatureVerificationException.java` },
    ],
    ['algorithm', "The provided Algorithm doesn't match the one defined in the JWT's Header.", 'algorithm'],
    [
      'parts',
      'The token was expected to have 3 parts, but got {}.',
      'malformed',
      { source: `${AUTH0}/TokenUtils.java` },
    ],
    [
      'json',
      "The string '{}' doesn't have a valid JSON format.",
      'part-unreadable',
      { source: `${AUTH0}/impl/JWTParser.java` },
    ],
  ]),
  ...saidBy('jjwt', JJWT, [
    [
      'expired',
      'JWT expired {} milliseconds ago at {}. Current time: {clock}. Allowed clock skew: {skew} milliseconds',
      'expired',
    ],
    [
      'expired-older',
      'JWT expired at {}. Current time: {clock}, a difference of {} milliseconds. Allowed clock skew: {skew} milliseconds',
      'expired',
    ],
    [
      'early',
      'JWT early by {} milliseconds before {}. Current time: {clock}. Allowed clock skew: {skew} milliseconds',
      'not-yet-valid',
    ],
    [
      'early-older',
      'JWT must not be accepted before {}. Current time: {clock}, a difference of {} milliseconds',
      'not-yet-valid',
    ],
    [
      'signature',
      'JWT signature does not match locally computed signature. JWT validity cannot be asserted and should not be trusted.',
      'signature',
      {
        cause:
          'The secret was given as text to signWith or setSigningKey: older versions decode it as base64, and skip the characters that are not.',
      },
    ],
    [
      'unsecured',
      "Unsecured JWSs (those with an 'alg' (Algorithm) header value of 'none') are disallowed by default",
      'unsigned',
    ],
    [
      'no-signature',
      "The JWS header references signature algorithm '{alg}' but the compact JWE string is missing the required signature.",
      'unsigned',
    ],
    [
      'key-for-alg',
      "The parsed JWT indicates it was signed with the '{alg}' signature algorithm, but the provided {} key may not be used to verify",
      'key-type',
    ],
    ['private-key', 'PrivateKeys may not be used to verify digital signatures.', 'key-type'],
    [
      'no-key',
      'Cannot verify JWS signature: unable to locate signature verification key for JWS with header: {}',
      'key-for-kid',
    ],
    [
      'audience',
      [
        "Missing expected '{audience}' value in 'aud' claim [{actual}]",
        'Expected aud claim to be: {audience}, but was: {actual}.',
      ],
      'audience',
    ],
    ['issuer', 'Expected iss claim to be: {issuer}, but was: {actual}.', 'issuer'],
    ['claim-value', 'Expected {} claim to be: {}, but was: {}.', 'claim-value'],
    [
      'claim-absent',
      [
        "Missing '{claim}' claim. Expected value",
        'Expected {claim} claim to be: {}, but was not present in the JWT claims.',
      ],
      'claim-missing',
    ],
    ['crit', "set references unsupported header name '{}'", 'critical', { source: JJWT }],
    ['base64url', 'Invalid Base64Url {}: {}', 'part-unreadable', common],
    [
      'periods',
      [
        'Invalid compact JWT string: Compact JWSs must contain exactly 2 period characters',
        'JWT strings must contain exactly 2 period characters. Found: {}',
      ],
      'malformed',
      { source: TOKENIZER },
    ],
    ['white-space', 'Compact JWT strings may not contain whitespace.', 'malformed', { source: TOKENIZER }],
    ['weak-key', 'bits which is not secure enough for any JWT HMAC-SHA algorithm', 'key-too-short', { source: KEYS }],
  ]),
  ...saidBy('nimbus', PROCESSOR, [
    [
      'no-key',
      'Signed JWT rejected: Another algorithm expected, or no matching key(s) found',
      'key-for-kid',
      { cause: 'alg of the token is not the one that is allowed. Spring Security allows RS256 unless told.' },
    ],
    ['signature', 'Signed JWT rejected: Invalid signature', 'signature'],
    ['no-keys', 'Signed JWT rejected: No JWS key selector is configured', 'server-settings'],
    ['plain', 'Unsecured (plain) JWTs are rejected, extend class to handle', 'unsigned'],
    ['expired', 'Expired JWT', 'expired', { ...common, ...claims }],
    ['before', 'JWT before use time', 'not-yet-valid', claims],
    ['audience', 'JWT audience rejected: [{actual}]', 'audience', claims],
    ['audience-absent', 'JWT missing required audience', 'audience', claims],
    ['required', 'JWT missing required claims: [{claim}]', 'claim-missing', claims],
    ['issuer', 'JWT iss claim has value {actual}, must be {issuer}', 'issuer', claims],
    ['typ-absent', 'Required JOSE header typ (type) parameter is missing', 'token-type'],
    ['typ', ['JOSE header typ (type) {} not allowed', 'JOSE header "typ" (type) {} not allowed'], 'token-type'],
    [
      'dots',
      'Invalid JWT serialization: Missing dot delimiter(s)',
      'malformed',
      {
        source:
          'https://bitbucket.org/connect2id/nimbus-jose-jwt/src/master/src/main/java/com/nimbusds/jwt/JWTParser.java',
      },
    ],
  ]),
  ...saidBy('spring', `${SPRING}/JwtTimestampValidator.java`, [
    [
      'expired',
      'Jwt expired at {}',
      'expired',
      { cause: 'exp passed more than a minute ago: Spring Security allows 60 seconds of clock skew.' },
    ],
    ['before', 'Jwt used before {}', 'not-yet-valid'],
    ['iss', 'The iss claim is not valid', 'issuer', { source: `${SPRING}/JwtIssuerValidator.java` }],
    ['aud', 'The aud claim is not valid', 'audience', { source: `${SPRING}/JwtClaimValidator.java` }],
    [
      'key-set',
      'attempting to decode the Jwt: Malformed Jwk set',
      'key-set',
      { source: `${SPRING}/NimbusJwtDecoder.java` },
    ],
    [
      'payload',
      'attempting to decode the Jwt: Malformed payload',
      'part-unreadable',
      { source: `${SPRING}/NimbusJwtDecoder.java` },
    ],
    [
      'token',
      ['attempting to decode the Jwt: Malformed token', 'Bearer token is malformed'],
      'malformed',
      { source: `${SPRING}/NimbusJwtDecoder.java` },
    ],
    ['alg', 'Unsupported algorithm of {actual}', 'algorithm', { ...common, source: `${SPRING}/NimbusJwtDecoder.java` }],
    [
      'key-set-unreachable',
      "Couldn't retrieve remote JWK set: {}",
      'key-set',
      { source: `${SPRING}/NimbusJwtDecoder.java` },
    ],
  ]),
];
