/** A parameter set of ML-DSA (FIPS 204 §4, table 2), in bytes. */
interface MlDsaSet {
  readonly publicKey: number;
  /** The private key that is worked out from the seed. */
  readonly expandedKey: number;
}

/** By the JOSE `alg` (RFC 9964). */
export const mlDsaSizes: ReadonlyMap<string, MlDsaSet> = new Map([
  ['ML-DSA-44', { publicKey: 1312, expandedKey: 2560 }],
  ['ML-DSA-65', { publicKey: 1952, expandedKey: 4032 }],
  ['ML-DSA-87', { publicKey: 2592, expandedKey: 4896 }],
]);

/** The seed ξ of FIPS 204 §5.1, in bytes: the private key of RFC 9964. */
export const ML_DSA_SEED = 32;
