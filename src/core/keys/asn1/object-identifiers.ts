import { curves, type Curve } from '../../registry/curves.ts';
import { mlDsaSets } from '../../registry/ml-dsa-sets.ts';

export const rsaEncryption = '1.2.840.113549.1.1.1';
export const rsaPss = '1.2.840.113549.1.1.10';
export const ecPublicKey = '1.2.840.10045.2.1';

const byOid = (kty: Curve['kty']): ReadonlyMap<string, string> =>
  new Map([...curves.values()].filter((curve) => curve.kty === kty).map(({ oid, name }) => [oid, name]));

/** Named curves of EC keys that JOSE knows. */
export const ecCurves = byOid('EC');

/** Algorithm identifiers that name the curve themselves. */
export const okpCurves = byOid('OKP');

/** Algorithm identifiers of ML-DSA and the JOSE `alg` that goes with each. */
export const mlDsaAlgorithms: ReadonlyMap<string, string> = new Map(
  [...mlDsaSets.values()].map(({ oid, alg }) => [oid, alg]),
);

const others: ReadonlyMap<string, string> = new Map([
  ['1.2.840.10040.4.1', 'DSA'],
  ['1.2.840.113549.1.3.1', 'Diffie-Hellman'],
  ['1.2.840.10046.2.1', 'Diffie-Hellman'],
  ['1.2.840.113549.1.1.7', 'RSA-OAEP'],
  ['1.2.840.10045.3.1.1', 'P-192'],
  ['1.3.132.0.33', 'P-224'],
  ['1.3.132.0.8', 'secp160r1'],
  ['1.3.132.0.31', 'secp192k1'],
  ['1.3.132.0.32', 'secp224k1'],
  ['1.3.132.0.1', 'sect163k1, a binary curve'],
  ['1.3.132.0.15', 'sect163r2, a binary curve'],
  ['1.3.132.0.26', 'sect233k1, a binary curve'],
  ['1.3.132.0.27', 'sect233r1, a binary curve'],
  ['1.3.132.0.16', 'sect283k1, a binary curve'],
  ['1.3.132.0.17', 'sect283r1, a binary curve'],
  ['1.3.132.0.36', 'sect409k1, a binary curve'],
  ['1.3.132.0.37', 'sect409r1, a binary curve'],
  ['1.3.132.0.38', 'sect571k1, a binary curve'],
  ['1.3.132.0.39', 'sect571r1, a binary curve'],
  ['1.3.36.3.3.2.8.1.1.7', 'brainpoolP256r1'],
  ['1.3.36.3.3.2.8.1.1.11', 'brainpoolP384r1'],
  ['1.3.36.3.3.2.8.1.1.13', 'brainpoolP512r1'],
  ['1.2.156.10197.1.301', 'SM2'],
  ['1.2.643.7.1.1.1.1', 'GOST R 34.10-2012'],
  ['1.2.643.7.1.1.1.2', 'GOST R 34.10-2012'],
]);

/** "DSA (OID 1.2.840.10040.4.1)", or only the number where the name is not known here. */
export function nameOfOid(oid: string | undefined): string {
  const name = others.get(oid ?? '');
  return name === undefined ? `OID ${oid ?? '(unreadable)'}` : `${name} (OID ${oid})`;
}
