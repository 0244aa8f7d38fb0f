import type { GlossaryTerms } from './glossary-term.ts';

/** The token, its parts and how they are written. */
export const tokenTerms = {
  jwt: {
    term: 'JWT',
    says: 'JSON Web Token: claims as a JSON object, signed or encrypted, in a form that fits into a URL and a header (RFC 7519).',
    lesson: 'what-a-jwt-is',
  },
  issuer: {
    term: 'issuer',
    says: 'Who made the token and vouches for its claims; the claim iss names it.',
    lesson: 'what-a-jwt-is',
  },
  recipient: {
    term: 'recipient',
    says: 'Who gets the token, checks it and acts on its claims: an API, or an application after a login.',
    lesson: 'what-a-jwt-is',
  },
  'compact-serialization': {
    term: 'compact serialization',
    says: 'The form of a token with periods between its base64url parts: three of a signed one, five of an encrypted one (RFC 7515 §7.1, RFC 7516 §7.1).',
    lesson: 'what-a-jwt-is',
  },
  'json-serialization': {
    term: 'JSON serialization',
    says: 'The form of a JWS or JWE as a JSON object, with one signature or recipient (flattened) or several (general). A JWT is always compact (RFC 7519 §1).',
    lesson: 'three-parts',
  },
  header: {
    term: 'header',
    says: 'The first part of a token: a JSON object that says how it is signed or encrypted, with which key, and what kind of token it is.',
    lesson: 'the-header',
  },
  payload: {
    term: 'payload',
    says: 'The middle part of a signed token: what the signature is there to protect. In a JWT it is the JSON object with the claims.',
    lesson: 'three-parts',
  },
  signature: {
    term: 'signature',
    says: 'The last part of a signed token: bytes that only the holder of the key can make, over exactly this header and payload.',
    lesson: 'the-signature',
  },
  base64url: {
    term: 'base64url',
    says: 'Bytes written with 64 characters that are safe in URLs, six bits to a character, without padding (RFC 4648 §5, RFC 7515 §2).',
    lesson: 'three-parts',
  },
  'utf-8': {
    term: 'UTF-8',
    says: 'How text becomes bytes: one byte for a character of ASCII, two to four for any other.',
    lesson: 'three-parts',
  },
  json: {
    term: 'JSON',
    says: 'Objects, arrays, strings, numbers, true, false and null as text (RFC 8259). The header and the claims of a JWT are JSON objects.',
    lesson: 'three-parts',
  },
  encode: {
    term: 'encode, decode',
    says: 'To write bytes in other characters, and to read them back. It takes no key and hides nothing, unlike encryption.',
    lesson: 'three-parts',
  },
  jose: {
    term: 'JOSE',
    says: 'JSON Object Signing and Encryption: the family of JWS, JWE, JWK, JWA and JWT (RFC 7515 to 7519).',
    lesson: 'the-header',
  },
  jws: {
    term: 'JWS',
    says: 'JSON Web Signature: any content with a signature or MAC over it (RFC 7515). A signed JWT is a JWS whose content is claims.',
    lesson: 'the-header',
  },
  jwa: {
    term: 'JWA',
    says: 'JSON Web Algorithms: the algorithms that JWS and JWE use, and the names that they have there (RFC 7518).',
    lesson: 'the-header',
  },
  'header-parameter': {
    term: 'header parameter',
    says: 'A member of the header, such as alg, typ or kid (RFC 7515 §4).',
    lesson: 'the-header',
  },
  alg: {
    term: 'alg',
    says: 'The header parameter that names the algorithm of the signature or encryption (RFC 7515 §4.1.1).',
    lesson: 'the-header',
  },
  typ: {
    term: 'typ',
    says: 'The header parameter that says what kind of token this is, so that one kind is not taken for another (RFC 7515 §4.1.9).',
    lesson: 'the-header',
  },
  kid: {
    term: 'kid',
    says: 'Key ID: the header parameter that hints at which key was used (RFC 7515 §4.1.4).',
    lesson: 'the-header',
  },
  cty: {
    term: 'cty',
    says: 'The header parameter that says what the content is. In a nested token it is JWT (RFC 7519 §5.2).',
    lesson: 'secrecy',
  },
  crit: {
    term: 'crit',
    says: 'The header parameter that lists extensions which a recipient must understand, or else refuse the token (RFC 7515 §4.1.11).',
    lesson: 'the-header',
  },
  'media-type': {
    term: 'media type',
    says: 'The name of a kind of content, such as application/at+jwt. In typ and cty its “application/” is usually left out (RFC 7515 §4.1.9).',
    lesson: 'the-header',
  },
} satisfies GlossaryTerms;
