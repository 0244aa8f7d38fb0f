/** The five parts, in their order (RFC 7516 §7.1). */
export const partsOfAJwe = [
  {
    name: 'Header',
    says: 'Readable by all, and protected against changes: alg says how the content key is encrypted, enc how the content is.',
  },
  {
    name: 'Encrypted key',
    says: 'A key that was made for this token alone, encrypted with the recipient’s public key. Only their private key opens it.',
  },
  {
    name: 'Initialization vector',
    says: '12 random bytes of A256GCM. They are no secret; they must never be used twice with one key.',
  },
  { name: 'Ciphertext', says: 'The claims. It is as long as they are: of A256GCM a byte for each byte.' },
  {
    name: 'Authentication tag',
    says: '16 bytes over header and ciphertext. If either was changed, it does not fit, and nothing is given out.',
  },
] as const;
