import type { GlossaryTerms } from './glossary-term.ts';

/** Keys, and what is made with them. */
export const signatureTerms = {
  'signing-input': {
    term: 'JWS Signing Input',
    says: 'What the signature is over: the characters of the header part, a period, and the characters of the payload part (RFC 7515 §2).',
    lesson: 'the-signature',
  },
  hash: {
    term: 'hash',
    says: 'A short value computed from any bytes, such as the 32 bytes of SHA-256. Nobody can find other bytes that give the same one.',
    lesson: 'the-signature',
  },
  mac: {
    term: 'MAC',
    says: 'Message authentication code: what a signature is where both sides have the same secret. It cannot tell which of the two made it.',
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
  rsa: {
    term: 'RSA',
    says: 'The key pair of RS256 and PS256. RFC 7518 §3.3 wants at least 2048 bits.',
    lesson: 'the-signature',
  },
  ecdsa: {
    term: 'ECDSA',
    says: 'Signatures with a key pair on an elliptic curve: ES256 uses P-256 and makes 64 bytes (RFC 7518 §3.4).',
    lesson: 'the-signature',
  },
  eddsa: {
    term: 'EdDSA',
    says: 'Signatures on an Edwards curve, of which Ed25519 is the usual one (RFC 8037).',
    lesson: 'the-signature',
  },
  'key-pair': {
    term: 'key pair',
    says: 'A private key that signs and a public key that verifies; the private one cannot be computed from the public one.',
    lesson: 'the-signature',
  },
  'private-key': {
    term: 'private key',
    says: 'The half of a key pair that signs, or decrypts. It never leaves its owner.',
    lesson: 'the-signature',
  },
  'public-key': {
    term: 'public key',
    says: 'The half of a key pair that verifies, or encrypts. Anybody may have it.',
    lesson: 'the-signature',
  },
  integrity: {
    term: 'integrity',
    says: 'That nothing was changed since it was signed.',
    lesson: 'the-signature',
  },
  authenticity: {
    term: 'authenticity',
    says: 'That it comes from whom it says: only the holder of that key can have signed it.',
    lesson: 'the-signature',
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
  jku: {
    term: 'jku',
    says: 'The header parameter with the address of a JWK set (RFC 7515 §4.1.2). Whoever wrote the token chose it.',
    lesson: 'attacks-and-defences',
  },
  'jwk-parameter': {
    term: 'jwk (header parameter)',
    says: 'A public key inside the header itself (RFC 7515 §4.1.3). It proves nothing about the issuer: whoever wrote the token put it there.',
    lesson: 'attacks-and-defences',
  },
  thumbprint: {
    term: 'thumbprint',
    says: 'A hash over the numbers of a key, the same in every form that the key is written in (RFC 7638).',
    lesson: 'disclose-less-bind-more',
  },
  'key-rotation': {
    term: 'key rotation',
    says: 'To sign with a new key from now on. The old public key stays published until the last token of it has expired.',
    lesson: 'the-header',
  },
  pem: {
    term: 'PEM',
    says: 'A key or certificate as base64 text between BEGIN and END lines (RFC 7468).',
    lesson: 'attacks-and-defences',
  },
  certificate: {
    term: 'certificate',
    says: 'A public key with the name of its owner, signed by an authority (RFC 5280). A token can bring one along in x5c.',
    lesson: 'attacks-and-defences',
  },
  entropy: {
    term: 'entropy',
    says: 'How much there is to guess. A secret of 32 random bytes has 256 bits of it; a password that one can remember has far less.',
    lesson: 'attacks-and-defences',
  },
} satisfies GlossaryTerms;
