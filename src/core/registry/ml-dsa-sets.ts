/** A parameter set of ML-DSA (FIPS 204 §4, table 2), in bytes. */
export interface MlDsaSet {
  /** JOSE `alg` (RFC 9964). */
  readonly alg: string;
  /** Object identifier of the algorithm (RFC 9881 §2). */
  readonly oid: string;
  readonly publicKey: number;
  /** The private key that is worked out from the seed. */
  readonly expandedKey: number;
  readonly signature: number;
}

const rows = [
  { alg: 'ML-DSA-44', oid: '2.16.840.1.101.3.4.3.17', publicKey: 1312, expandedKey: 2560, signature: 2420 },
  { alg: 'ML-DSA-65', oid: '2.16.840.1.101.3.4.3.18', publicKey: 1952, expandedKey: 4032, signature: 3309 },
  { alg: 'ML-DSA-87', oid: '2.16.840.1.101.3.4.3.19', publicKey: 2592, expandedKey: 4896, signature: 4627 },
] as const satisfies readonly MlDsaSet[];

export type MlDsaName = (typeof rows)[number]['alg'];

export const mlDsaNames: readonly MlDsaName[] = rows.map(({ alg }) => alg);

/** By the JOSE `alg`. */
export const mlDsaSets: ReadonlyMap<string, MlDsaSet> = new Map(rows.map((row) => [row.alg, row]));

/** The seed ξ of FIPS 204 §5.1, in bytes: the private key of RFC 9964. */
export const ML_DSA_SEED = 32;
