type Bytes = Uint8Array<ArrayBuffer>;

/** What a library does in place of a WebCrypto that lacks the kind of key. Keys are raw bytes, as long as the kind wants them. */
export interface Polyfill {
  /** The public key of a private one. Throws where the private one is no such key. */
  readonly publicKeyOf: (privateKey: Bytes) => Bytes;
}

/** A kind of key that agrees with another on a secret. */
export interface AgreementPolyfill extends Polyfill {
  readonly sharedSecret: (privateKey: Uint8Array, publicKey: Uint8Array) => Bytes;
}

/** A kind of key that signs. The message is not hashed yet. */
export interface SignaturePolyfill extends Polyfill {
  readonly sign: (message: Bytes, privateKey: Bytes) => Bytes;
  /** Whether the bytes are a key at all, such as a point that is on the curve. */
  readonly isPublicKey: (publicKey: Bytes) => boolean;
  readonly verify: (signature: Bytes, message: Bytes, publicKey: Bytes) => boolean;
}
