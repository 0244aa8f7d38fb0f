/** A curve of the IANA registry "JSON Web Key Elliptic Curve". */
export interface Curve {
  readonly name: string;
  readonly kty: 'EC' | 'OKP';
  /** Size of the field. */
  readonly bits: number;
  /** Bytes of `x`, `y` and `d` (RFC 7518 §6.2.1.2, RFC 8032 §5.1.5 and §5.2.5, RFC 7748 §5). */
  readonly bytes: number;
  /** Object identifier: of the named curve of an EC key (RFC 5480 §2.1.1.1, SEC 2), else of the algorithm (RFC 8410 §3). */
  readonly oid: string;
}

const rows = [
  { name: 'P-256', kty: 'EC', bits: 256, bytes: 32, oid: '1.2.840.10045.3.1.7' },
  { name: 'P-384', kty: 'EC', bits: 384, bytes: 48, oid: '1.3.132.0.34' },
  { name: 'P-521', kty: 'EC', bits: 521, bytes: 66, oid: '1.3.132.0.35' },
  { name: 'secp256k1', kty: 'EC', bits: 256, bytes: 32, oid: '1.3.132.0.10' },
  { name: 'Ed25519', kty: 'OKP', bits: 255, bytes: 32, oid: '1.3.101.112' },
  { name: 'X25519', kty: 'OKP', bits: 255, bytes: 32, oid: '1.3.101.110' },
  { name: 'Ed448', kty: 'OKP', bits: 448, bytes: 57, oid: '1.3.101.113' },
  { name: 'X448', kty: 'OKP', bits: 448, bytes: 56, oid: '1.3.101.111' },
] as const satisfies readonly Curve[];

export const curves: ReadonlyMap<string, Curve> = new Map(rows.map((row) => [row.name, row]));

type Row = (typeof rows)[number];
export type EcCurveName = Extract<Row, { kty: 'EC' }>['name'];
export type OkpCurveName = Extract<Row, { kty: 'OKP' }>['name'];

/** Sorted by name. */
export const ecCurveNames: readonly EcCurveName[] = rows.flatMap((row) => (row.kty === 'EC' ? [row.name] : [])).sort();
export const okpCurveNames: readonly OkpCurveName[] = rows
  .flatMap((row) => (row.kty === 'OKP' ? [row.name] : []))
  .sort();
