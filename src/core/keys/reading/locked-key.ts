import type { Span } from '../../text/span.ts';
import type { KeySource } from '../key.ts';
import type { DerNode } from '../asn1/der.ts';

/** How a password becomes a key with PBKDF2 (RFC 8018 §5.2, §A.2). */
export interface PasswordByPbkdf2 {
  readonly name: 'PBKDF2';
  /** Of HMAC, as IANA writes it: "SHA-256", "SHA-512/256". */
  readonly hash: string;
  readonly salt: Uint8Array;
  readonly iterations: number;
}

/** The same with scrypt (RFC 7914 §7). */
export interface PasswordByScrypt {
  readonly name: 'scrypt';
  readonly salt: Uint8Array;
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
}

/** PBES2 (RFC 8018 §6.2) with AES in CBC mode. */
export interface PasswordCipher {
  readonly kind: 'pbes2';
  readonly derivation: PasswordByPbkdf2 | PasswordByScrypt;
  /** Of the AES key. */
  readonly bits: 128 | 192 | 256;
  readonly iv: Uint8Array;
  readonly ciphertext: Uint8Array;
}

/** A JWE that has a JWK or a set of them inside (RFC 7517 §7), as it was pasted. */
export interface SealedJwk {
  readonly kind: 'jwe';
  readonly token: string;
}

/** What the bags of a PKCS#12 store hold (RFC 7292 §4.2). */
export interface Bags {
  /** In PKCS#8, in the clear. */
  readonly keys: readonly Uint8Array[];
  /** In PKCS#8, each encrypted by itself. */
  readonly shrouded: readonly PasswordCipher[];
  readonly certificates: readonly Uint8Array[];
  /** How many secrets there are (§4.2.5), as keytool -genseckey makes them. */
  readonly secrets: number;
  /** AlgorithmIdentifiers of what no password opens here. */
  readonly unsupported: readonly DerNode[];
}

/** A PKCS#12 store (RFC 7292) whose contents are encrypted with AES. */
export interface KeyStore {
  readonly kind: 'pkcs12';
  /** Bags that are encrypted together. */
  readonly sealed: readonly PasswordCipher[];
  /** Those in the clear, among them keys that are encrypted by themselves. */
  readonly bags: Bags;
}

/** A private key, or several, that a password opens. */
export interface LockedKey {
  /** Unique among the keys read from one text. */
  readonly id: string;
  /** "Private key in PKCS#8, encrypted with AES-256" */
  readonly title: string;
  readonly span: Span;
  readonly source: KeySource;
  readonly kid?: string;
  readonly lock: PasswordCipher | SealedJwk | KeyStore;
}
