export interface GlossaryTerm {
  readonly term: string;
  /** One or two sentences. */
  readonly says: string;
  /** Slug of the lesson that teaches it. */
  readonly lesson?: string;
  /** Ids of rules whose findings it helps to understand. */
  readonly rules?: readonly string[];
}

/** Every term that is used, by the id in its address. */
export const terms = {
  jwt: {
    term: 'JWT',
    says: 'JSON Web Token: claims as a JSON object, signed or encrypted, in a form that fits into a URL and a header (RFC 7519).',
    lesson: 'what-a-jwt-is',
  },
  claim: {
    term: 'claim',
    says: 'A name and a value in the payload: something that the issuer says about a subject, such as who it is or until when.',
    lesson: 'claims',
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
  'compact-serialization': {
    term: 'compact serialization',
    says: 'The form of a token with periods between its base64url parts: three of a signed one, five of an encrypted one (RFC 7515 §7.1, RFC 7516 §7.1).',
    lesson: 'what-a-jwt-is',
  },
  'access-token': {
    term: 'access token',
    says: 'What an OAuth client sends to an API to be let in. It may be a JWT (RFC 9068), and only the API has to understand it.',
    lesson: 'oauth',
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
  jwk: {
    term: 'JWK',
    says: 'JSON Web Key: a key as a JSON object (RFC 7517); a list of them is a JWK set.',
    lesson: 'the-header',
  },
  'jwk-set': {
    term: 'JWK set',
    says: 'Several keys in one JSON object, as an issuer publishes its public keys (RFC 7517 §5); often called JWKS.',
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
  'registered-claim': {
    term: 'registered claim',
    says: 'A claim whose name and meaning stand in the IANA registry, such as iss or exp (RFC 7519 §4.1).',
    lesson: 'claims',
  },
  'public-claim': {
    term: 'public claim',
    says: 'A claim that anybody may define, under a name that nobody else will use, such as one with a domain in it (RFC 7519 §4.2).',
    lesson: 'claims',
  },
  'private-claim': {
    term: 'private claim',
    says: 'A claim that producer and consumer of a token agreed upon between themselves; its name may collide with that of others (RFC 7519 §4.3).',
    lesson: 'claims',
  },
  audience: {
    term: 'audience',
    says: 'For whom the token is meant, in the claim aud; whoever is not in it must refuse the token (RFC 7519 §4.1.3).',
    lesson: 'claims',
  },
  'numeric-date': {
    term: 'NumericDate',
    says: 'A moment as a number of seconds since 1970-01-01T00:00:00Z, leap seconds left out (RFC 7519 §2).',
    lesson: 'claims',
  },
  profile: {
    term: 'profile',
    says: 'A specification that says which claims and header parameters a certain kind of JWT must have, such as RFC 9068 for access tokens.',
    lesson: 'claims',
  },
  'signing-input': {
    term: 'JWS Signing Input',
    says: 'What the signature is over: the characters of the header part, a period, and the characters of the payload part (RFC 7515 §2).',
    lesson: 'the-signature',
  },
  hmac: {
    term: 'HMAC',
    says: 'A keyed hash: whoever knows the shared secret can make it and check it, nobody else can do either (RFC 7518 §3.2).',
    lesson: 'the-signature',
  },
  secret: {
    term: 'shared secret',
    says: 'Bytes that both sides know and nobody else may; the key of HS256, HS384 and HS512.',
    lesson: 'the-signature',
  },
  'key-pair': {
    term: 'key pair',
    says: 'A private key that signs and a public key that verifies; the private one cannot be computed from the public one.',
    lesson: 'the-signature',
  },
  verify: {
    term: 'verify',
    says: 'To check with a key that a signature fits its header and payload. It is more than to decode, which takes no key.',
    lesson: 'verify-and-tamper',
  },
  gate: {
    term: 'gate',
    says: 'One of four questions that a token has to pass: Structure, Signature, Time and claims, Profile. Each is answered by itself.',
    lesson: 'verify-and-tamper',
  },
} satisfies Readonly<Record<string, GlossaryTerm>>;

export type TermId = keyof typeof terms;
