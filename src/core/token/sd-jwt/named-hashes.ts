import { memberOf, type JsonNode } from '../../text/json-node.ts';
import type { SdJwt } from '../token.ts';

/** A hash of IANA's "Named Information Hash Algorithm Registry" (RFC 6920 §9.4), by its name there. */
export interface NamedHash {
  readonly name: string;
  /** Length of the digest. */
  readonly bits: number;
}

/** RFC 9901 §9.4: digests that were cut down to these are unfit for security. */
const weak = 128;

const rows = `sha-256 256
sha-256-128 128
sha-256-120 120
sha-256-96 96
sha-256-64 64
sha-256-32 32
sha-384 384
sha-512 512
sha3-224 224
sha3-256 256
sha3-384 384
sha3-512 512
blake2s-256 256
blake2b-256 256
blake2b-512 512
k12-256 256
k12-512 512`;

export const namedHashes: ReadonlyMap<string, NamedHash> = new Map(
  rows.split('\n').map((row) => {
    const [name = '', bits = ''] = row.split(' ');
    return [name, { name, bits: Number(bits) }];
  }),
);

export const isWeakHash = ({ bits }: NamedHash): boolean => bits <= weak;

/** What the payload says of the hash (RFC 9901 §4.1.1). */
export interface SdAlgorithm {
  /** As written, or the default; undefined where `_sd_alg` is no string. */
  readonly name?: string;
  /** Undefined where no registered hash has that name. */
  readonly hash?: NamedHash;
  /** The value in the payload's JSON, where it is there. */
  readonly node?: JsonNode;
}

/** The hash that digests and `sd_hash` are made with; sha-256 where the payload names none. */
export function sdAlgorithmOf({ issuerJwt }: Pick<SdJwt, 'issuerJwt'>): SdAlgorithm {
  const node = memberOf(issuerJwt.payload.json?.root, '_sd_alg')?.value;
  const name = node ? (node.type === 'string' ? node.value : undefined) : 'sha-256';
  const hash = name === undefined ? undefined : namedHashes.get(name);
  return { ...(name === undefined ? {} : { name }), ...(hash ? { hash } : {}), ...(node ? { node } : {}) };
}
