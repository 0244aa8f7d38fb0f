import type { GlossaryTerms } from './glossary-term.ts';

/** Encryption, selective disclosure, and tokens that are bound to a key. */
export const secrecyTerms = {
  jwe: {
    term: 'JWE',
    says: 'JSON Web Encryption: content that only the holder of a key can read, in five parts (RFC 7516).',
    lesson: 'secrecy',
  },
  encryption: {
    term: 'encryption',
    says: 'To make something unreadable without a key. A signature does not do it, and base64url does not either.',
    lesson: 'secrecy',
  },
  'content-encryption-key': {
    term: 'content encryption key',
    says: 'A random key that encrypts the content of this one token. It travels inside, encrypted itself (RFC 7516 §2).',
    lesson: 'secrecy',
  },
  'encrypted-key': {
    term: 'encrypted key',
    says: 'The second part of a JWE: the content encryption key, encrypted to its recipient.',
    lesson: 'secrecy',
  },
  'initialization-vector': {
    term: 'initialization vector',
    says: 'The third part of a JWE: a value that is used once, so that the same content never looks the same twice.',
    lesson: 'secrecy',
  },
  ciphertext: {
    term: 'ciphertext',
    says: 'The fourth part of a JWE: the content, encrypted.',
    lesson: 'secrecy',
  },
  'authentication-tag': {
    term: 'authentication tag',
    says: 'The last part of a JWE: by it the recipient sees that neither header nor ciphertext were changed.',
    lesson: 'secrecy',
  },
  enc: {
    term: 'enc',
    says: 'The header parameter of a JWE that names how the content is encrypted, while alg names how its key is (RFC 7516 §4.1.2).',
    lesson: 'secrecy',
  },
  'authenticated-encryption': {
    term: 'authenticated encryption',
    says: 'Encryption that also notices every change, such as A256GCM. JWE has no other kind (RFC 7516 §4.1.2).',
    lesson: 'secrecy',
  },
  'nested-jwt': {
    term: 'nested JWT',
    says: 'A JWT inside another one, mostly signed first and then encrypted (RFC 7519 §2).',
    lesson: 'secrecy',
  },
  'sd-jwt': {
    term: 'SD-JWT',
    says: 'A signed token whose holder decides which of its claims each receiver gets to see (RFC 9901).',
    lesson: 'disclose-less-bind-more',
  },
  disclosure: {
    term: 'disclosure',
    says: 'One claim of an SD-JWT, with its salt, that the holder can send along or keep (RFC 9901 §4.2).',
    lesson: 'disclose-less-bind-more',
  },
  salt: {
    term: 'salt',
    says: 'Random characters in a disclosure. Without them a receiver could guess the claim until the digest fits (RFC 9901 §9.3).',
    lesson: 'disclose-less-bind-more',
  },
  digest: {
    term: 'digest',
    says: 'The hash of a disclosure, which stands in the signed payload in the place of the claim (RFC 9901 §4.2.3).',
    lesson: 'disclose-less-bind-more',
  },
  decoy: {
    term: 'decoy digest',
    says: 'A digest that stands for nothing, so that their number tells nobody how many claims there are (RFC 9901 §4.2.5).',
    lesson: 'disclose-less-bind-more',
  },
  holder: {
    term: 'holder',
    says: 'Who got a credential from its issuer and shows it to others.',
    lesson: 'disclose-less-bind-more',
  },
  presentation: {
    term: 'presentation',
    says: 'What the holder of an SD-JWT sends to one receiver: some disclosures, and a proof of the key where one is wanted.',
    lesson: 'disclose-less-bind-more',
  },
  'key-binding': {
    term: 'key binding',
    says: 'A small JWT at the end of an SD-JWT, signed with the holder’s key for one receiver and one moment (RFC 9901 §4.3).',
    lesson: 'disclose-less-bind-more',
  },
  cnf: {
    term: 'cnf',
    says: 'Confirmation: the claim that names the key whose holder alone may use the token (RFC 7800).',
    lesson: 'disclose-less-bind-more',
  },
  'proof-of-possession': {
    term: 'proof of possession',
    says: 'To show that one has a private key, by signing something fresh with it.',
    lesson: 'disclose-less-bind-more',
  },
  'sender-constrained': {
    term: 'sender-constrained token',
    says: 'A token that works only for whoever has a certain key, so that a thief of the token alone gets nowhere.',
    lesson: 'disclose-less-bind-more',
  },
  dpop: {
    term: 'DPoP',
    says: 'Demonstrating Proof of Possession: each request carries a small signed JWT, made for its method and address (RFC 9449).',
    lesson: 'disclose-less-bind-more',
  },
  'dpop-proof': {
    term: 'DPoP proof',
    says: 'The JWT of DPoP: typ dpop+jwt, the public key in its header, and jti, htm, htu, iat and ath in its payload (RFC 9449 §4.2).',
    lesson: 'disclose-less-bind-more',
  },
  nonce: {
    term: 'nonce',
    says: 'A value that is used once: who asked for it knows that the answer was made just now, and for this question.',
    lesson: 'disclose-less-bind-more',
  },
} satisfies GlossaryTerms;
