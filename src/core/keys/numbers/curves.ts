/** A curve of the IANA registry "JSON Web Key Elliptic Curve". */
export interface Curve {
  readonly kty: 'EC' | 'OKP';
  /** Size of the field. */
  readonly bits: number;
  /** Bytes of `x`, `y` and `d` (RFC 7518 §6.2.1.2, RFC 8032 §5.1.5 and §5.2.5, RFC 7748 §5). */
  readonly bytes: number;
}

export const curves: ReadonlyMap<string, Curve> = new Map<string, Curve>([
  ['P-256', { kty: 'EC', bits: 256, bytes: 32 }],
  ['P-384', { kty: 'EC', bits: 384, bytes: 48 }],
  ['P-521', { kty: 'EC', bits: 521, bytes: 66 }],
  ['secp256k1', { kty: 'EC', bits: 256, bytes: 32 }],
  ['Ed25519', { kty: 'OKP', bits: 255, bytes: 32 }],
  ['X25519', { kty: 'OKP', bits: 255, bytes: 32 }],
  ['Ed448', { kty: 'OKP', bits: 448, bytes: 57 }],
  ['X448', { kty: 'OKP', bits: 448, bytes: 56 }],
]);
