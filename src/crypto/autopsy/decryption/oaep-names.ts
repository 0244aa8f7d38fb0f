import type { OaepHash } from '../../primitives/rsa-padding.ts';

/** Of RSAES-OAEP (RFC 7518 §4.3, IANA for the longer ones). */
export const oaepHashes: readonly OaepHash[] = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];

/** The value of `alg` with that hash. */
export const oaepName = (hash: OaepHash): string => (hash === 'SHA-1' ? 'RSA-OAEP' : `RSA-OAEP-${hash.slice(4)}`);
