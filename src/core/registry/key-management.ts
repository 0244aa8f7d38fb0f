/**
 * How the content encryption key reaches the recipient (RFC 7518 §4): what a value of `alg` means beside its name. Sizes are
 * in bytes.
 */
export type KeyManagement =
  /** The shared secret is the content key (§4.5). */
  | { readonly mode: 'direct' }
  /** ECDH-ES (§4.6): what is agreed on is the content key, or else wraps it, with a key of that size. */
  | { readonly mode: 'agreement'; readonly wrapBytes?: number }
  /** AES key wrap (§4.4, RFC 3394). */
  | { readonly mode: 'key-wrap'; readonly keyBytes: number }
  /** AES-GCM (§4.7). */
  | { readonly mode: 'gcm-wrap'; readonly keyBytes: number }
  /** PBKDF2 makes a password the key of an AES key wrap (§4.8). */
  | { readonly mode: 'password'; readonly keyBytes: number; readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512' }
  /** RSAES-OAEP (§4.3). */
  | { readonly mode: 'rsa-oaep'; readonly hash: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512' }
  /** RSAES-PKCS1-v1_5 (§4.2). */
  | { readonly mode: 'rsa-pkcs1' };
