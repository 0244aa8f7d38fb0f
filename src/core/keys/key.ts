import type { Problem } from '../text/result.ts';
import type { Span } from '../text/span.ts';
import type { KeyOrigin } from './key-origin.ts';

export type KeyType = 'RSA' | 'EC' | 'OKP' | 'oct' | 'AKP';
export type KeyUse = 'public' | 'private' | 'secret';
export type SecretEncoding = 'utf8' | 'base64' | 'base64url' | 'hex';
export type KeyFormat =
  | 'jwk'
  | 'jwks'
  | 'pem-spki'
  | 'pem-pkcs8'
  | 'pem-pkcs1'
  | 'pem-sec1'
  | 'openssh'
  | 'putty'
  | 'xml'
  | 'x509'
  | 'der'
  | 'der-hex'
  | 'raw'
  | 'secret';

/**
 * Where a key came from: every verdict says so, for a key that the token brought along proves nothing of its issuer. "link" is
 * one that came beside the token, by a link or from another page.
 */
export type KeySource = 'pasted' | 'generated' | 'fetched' | 'link' | 'token';

/** The members of RFC 7517 and RFC 7518 that carry key material, as base64url text. */
export interface KeyMaterial {
  readonly kty: KeyType;
  readonly crv?: string;
  readonly n?: string;
  readonly e?: string;
  readonly d?: string;
  readonly p?: string;
  readonly q?: string;
  readonly dp?: string;
  readonly dq?: string;
  readonly qi?: string;
  readonly x?: string;
  readonly y?: string;
  readonly k?: string;
  readonly pub?: string;
  readonly priv?: string;
}

/** The certificates that came with a key (RFC 5280), in DER and in the order in which they stood. */
export interface KeyCertificates {
  readonly list: readonly Uint8Array[];
  /** Index in the list of the one that is of this key. */
  readonly own: number;
  /** In a JWK (RFC 7517 §4.7), where the key is written beside its certificate, or alone. */
  readonly from: 'x5c' | 'text';
  /** What the JWK says of the first one's hash (RFC 7517 §4.8, §4.9). */
  readonly x5t?: string;
  readonly x5tS256?: string;
}

/** How the text of a secret was read. */
export interface SecretReading {
  readonly encoding: SecretEncoding;
  readonly byteCount: number;
  /** What else the text looks like, and how many bytes that would be. */
  readonly mayBe?: { readonly encoding: SecretEncoding; readonly byteCount: number };
}

export interface Key {
  /** Unique among the keys read from one text, and stable while that text stays. */
  readonly id: string;
  readonly format: KeyFormat;
  readonly use: KeyUse;
  readonly kty: KeyType;
  readonly crv?: string;
  /** Of the modulus, the curve or the secret. */
  readonly bits?: number;
  readonly kid?: string;
  /** `alg`, `use` and `key_ops` of a JWK (RFC 7517 §4.2 to 4.4), where it has them. */
  readonly alg?: string;
  readonly intendedUse?: string;
  readonly operations?: readonly string[];
  /** In the text that the keys were read from. */
  readonly span: Span;
  readonly source: KeySource;
  /** Of a fetched one: from where, and when. */
  readonly origin?: KeyOrigin;
  readonly material: KeyMaterial;
  /** Of a secret: how its text was read, and how many bytes that gave. */
  readonly secret?: SecretReading;
  readonly certificates?: KeyCertificates;
  /** What had to be mended to read it, and what looks odd about it: a literal \n, a space at the end … */
  readonly remarks: readonly Problem[];
}
