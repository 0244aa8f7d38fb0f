import type { EcCurveName } from './curves.ts';
import { draftAlgorithm } from './draft-algorithms.ts';
import { JOSE, NOT_IN_JOSE, type Engine } from './engine.ts';
import { agreementCurves, keyManagementRows } from './key-management-rows.ts';
import { mlDsaSets, type MlDsaSet } from './ml-dsa-sets.ts';
import type { KeyManagement } from './key-management.ts';

type AlgorithmKind = 'mac' | 'signature' | 'key-management' | 'none';
export type HashName = 'SHA-256' | 'SHA-384' | 'SHA-512';
/** How a signature is computed, in the words of WebCrypto; EdDSA and ML-DSA have more than one name there. */
type Scheme = 'HMAC' | 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA' | 'EdDSA' | 'ML-DSA';

/** One value of the `alg` header parameter (RFC 7515 §4.1.1, RFC 7516 §4.1.1). */
export interface Algorithm {
  readonly name: string;
  /** One plain line: "ECDSA on P-256 with SHA-256". */
  readonly title: string;
  readonly kind: AlgorithmKind;
  /** Key types that may serve it. */
  readonly kty: readonly ('RSA' | 'EC' | 'OKP' | 'oct' | 'AKP')[];
  /** Curves that may serve it, where the key type has curves. */
  readonly crv?: readonly string[];
  readonly hash?: HashName;
  readonly scheme?: Scheme;
  /** Of the raw signature, in bytes; `modulus` says as long as the RSA key. */
  readonly signatureLength?: number | 'modulus';
  /** EdDSA serves two curves: the length on the second one, Ed448 (RFC 8032 §5.2.6). */
  readonly otherSignatureLength?: number;
  /** Bytes that RFC 7518 §3.2 wants of a secret at least. */
  readonly smallestSecret?: number;
  /** How the content key is handed over, of every key management algorithm. */
  readonly management?: KeyManagement;
  /** "RFC 7518 §3.4" */
  readonly reference: string;
  /** Whether Jotter computes it today: RSA1_5 only to decrypt. */
  readonly implemented: boolean;
  /** Who computes it. */
  readonly engine: Engine;
  /** Marked so in the IANA registry. */
  readonly deprecated?: boolean;
}

type Size = '256' | '384' | '512';
const SIZES = ['256', '384', '512'] as const;
const bytesOf = (size: Size): number => Number(size) / 8;

const hmac = (size: Size): Algorithm => ({
  name: `HS${size}`,
  title: `HMAC with SHA-${size}`,
  kind: 'mac',
  kty: ['oct'],
  hash: `SHA-${size}`,
  scheme: 'HMAC',
  signatureLength: bytesOf(size),
  smallestSecret: bytesOf(size),
  reference: 'RFC 7518 §3.2',
  implemented: true,
  engine: JOSE,
});

const rsa = (prefix: 'RS' | 'PS', size: Size): Algorithm => ({
  name: `${prefix}${size}`,
  title: `${prefix === 'RS' ? 'RSA PKCS#1 v1.5' : 'RSA-PSS'} with SHA-${size}`,
  kind: 'signature',
  kty: ['RSA'],
  hash: `SHA-${size}`,
  scheme: prefix === 'RS' ? 'RSASSA-PKCS1-v1_5' : 'RSA-PSS',
  signatureLength: 'modulus',
  reference: `RFC 7518 §3.${prefix === 'RS' ? 3 : 5}`,
  implemented: true,
  engine: JOSE,
});

const ecdsa = (
  name: string,
  crv: EcCurveName,
  hash: HashName,
  signatureLength: number,
  { reference, engine }: Pick<Algorithm, 'reference' | 'engine'> = { reference: 'RFC 7518 §3.4', engine: JOSE },
): Algorithm => ({
  name,
  title: `ECDSA on ${crv} with ${hash}`,
  kind: 'signature',
  kty: ['EC'],
  crv: [crv],
  hash,
  scheme: 'ECDSA',
  signatureLength,
  reference,
  implemented: true,
  engine,
});

const eddsa = { kind: 'signature', kty: ['OKP'], scheme: 'EdDSA', implemented: true } as const;

const mlDsa = ({ alg, signature }: MlDsaSet): Algorithm => ({
  name: alg,
  title: 'Post-quantum signature of FIPS 204',
  kind: 'signature',
  kty: ['AKP'],
  scheme: 'ML-DSA',
  signatureLength: signature,
  reference: 'RFC 9964',
  implemented: true,
  engine: JOSE,
});

/** Every `alg` value of the IANA registry "JSON Web Signature and Encryption Algorithms", the order of the registry. */
const rows: readonly Algorithm[] = [
  ...SIZES.map(hmac),
  ...SIZES.map((size) => rsa('RS', size)),
  ecdsa('ES256', 'P-256', 'SHA-256', 64),
  ecdsa('ES384', 'P-384', 'SHA-384', 96),
  ecdsa('ES512', 'P-521', 'SHA-512', 132),
  ...SIZES.map((size) => rsa('PS', size)),
  {
    ...eddsa,
    name: 'Ed25519',
    title: 'EdDSA on Ed25519',
    crv: ['Ed25519'],
    signatureLength: 64,
    reference: 'RFC 9864 §2.2',
    engine: JOSE,
  },
  {
    ...eddsa,
    name: 'EdDSA',
    title: 'EdDSA on Ed25519 or Ed448',
    crv: ['Ed25519', 'Ed448'],
    signatureLength: 64,
    otherSignatureLength: 114,
    reference: 'RFC 8037 §3.1',
    deprecated: true,
    engine: { by: 'jose', exceptOn: ['Ed448'] },
  },
  {
    ...eddsa,
    name: 'Ed448',
    title: 'EdDSA on Ed448',
    crv: ['Ed448'],
    signatureLength: 114,
    reference: 'RFC 9864 §2.2',
    engine: NOT_IN_JOSE,
  },
  ecdsa('ES256K', 'secp256k1', 'SHA-256', 64, { reference: 'RFC 8812 §3.2', engine: NOT_IN_JOSE }),
  ...[...mlDsaSets.values()].map(mlDsa),
  {
    name: 'none',
    title: 'No signature at all',
    kind: 'none',
    kty: [],
    signatureLength: 0,
    reference: 'RFC 7518 §3.6',
    implemented: true,
    engine: NOT_IN_JOSE,
  },
  ...keyManagementRows.map((row): Algorithm => {
    const crv = row.management.mode === 'agreement' ? { crv: agreementCurves } : {};
    return { ...row, ...crv, kind: 'key-management', implemented: true };
  }),
];

export const algorithms: ReadonlyMap<string, Algorithm> = new Map(rows.map((row) => [row.name, row]));

/** Bytes that a signature of the algorithm may have, one number a curve; empty where the key decides, as with RSA. */
export function signatureLengths({ signatureLength, otherSignatureLength }: Algorithm): readonly number[] {
  if (typeof signatureLength !== 'number') return [];
  return otherSignatureLength === undefined ? [signatureLength] : [signatureLength, otherSignatureLength];
}

const signs = ({ kind }: Algorithm): boolean => kind !== 'key-management';

/** What the names of one kind have in front of their first figure: "HS", "ML-DSA-". */
const familyOf = (name: string): string => /^\D+(?=\d)/.exec(name)?.[0] ?? name;

const signingFamilies: ReadonlySet<string> = new Set(rows.filter(signs).map(({ name }) => familyOf(name)));

/** Whether a name is, or may well be, that of an algorithm that signs. */
export function isSigningName(name: string): boolean {
  const row = algorithms.get(name);
  if (row) return signs(row);
  return draftAlgorithm(name)?.use === 'sign' || signingFamilies.has(familyOf(name));
}

const bare = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The registered algorithm that a misspelt name most likely means: `hs256`, `RSA256`, `HMAC-SHA256`, `ES-256`. */
export function likelyAlgorithm(name: string): Algorithm | undefined {
  const wanted = bare(name.slice(0, 40))
    .replace(/^(?:HMAC(?:SHA)?|HSA|SHA)(?=\d)/, 'HS')
    .replace(/^RSA(?:SHA)?(?=(?:256|384|512)$)/, 'RS')
    .replace(/^(?:ECDSA|EC|ECC)(?:SHA)?(?=\d)/, 'ES');
  return rows.find((row) => bare(row.name) === wanted);
}
