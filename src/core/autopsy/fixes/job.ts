import type { SecretEncoding } from '../../keys/key.ts';

/** How a secret is written: what the key field knows, and base32 (RFC 4648 §6). */
export type WrittenAs = SecretEncoding | 'base32';

/** What is done to the characters of a secret before anything else. */
export type Tidying = 'trim' | 'unquote';

/** The key that a line uses: the variable `secret`, or a PEM in `publicKey` or `privateKey`. */
export type JobKey =
  { readonly kind: 'secret'; readonly writtenAs: WrittenAs; readonly tidying?: Tidying } | { readonly kind: 'pem' };

/** What a recipient compares claims with (RFC 7519 §4.1), beside the signature. */
export interface ClaimChecks {
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds that clocks may differ; 0 where none are allowed. */
  readonly leeway: number;
}

/** What a line of code is to do. It names no key: `secret`, `publicKey`, `privateKey`, `token` and `claims` are variables. */
export interface Job {
  readonly does: 'verify' | 'sign';
  /** A signature algorithm of core/registry, such as "HS256". */
  readonly alg: string;
  readonly key: JobKey;
  /** iss, and the first aud, as the token has them: for libraries that reject a token unless they are told. */
  readonly issuer?: string;
  readonly audience?: string;
  /** Whether the token has exp: some libraries reject a token without it. */
  readonly expires: boolean;
  /** Of a line that verifies: the claims are checked, too. */
  readonly checks?: ClaimChecks;
}
