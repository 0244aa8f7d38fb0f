import { ecCurveNames, okpCurveNames, type EcCurveName, type OkpCurveName } from '../registry/curves.ts';
import { mlDsaNames, type MlDsaName } from '../registry/ml-dsa-sets.ts';

/** What sort of key to make. */
export type KeyKind =
  | { readonly kty: 'RSA'; readonly bits: 2048 | 3072 | 4096 }
  | { readonly kty: 'EC'; readonly crv: EcCurveName }
  | { readonly kty: 'OKP'; readonly crv: OkpCurveName }
  | { readonly kty: 'AKP'; readonly alg: MlDsaName }
  /** A shared secret of whole bytes: `bits` is a multiple of 8, from 8 to 4096. */
  | { readonly kty: 'oct'; readonly bits: number };

/** Every kind with a name for it, as they are offered; a secret of any other size can be made as well. */
export const keyKinds: ReadonlyMap<string, KeyKind> = new Map<string, KeyKind>([
  ['RSA 2048', { kty: 'RSA', bits: 2048 }],
  ['RSA 3072', { kty: 'RSA', bits: 3072 }],
  ['RSA 4096', { kty: 'RSA', bits: 4096 }],
  ...ecCurveNames.map((crv) => [crv, { kty: 'EC', crv }] as const),
  ...okpCurveNames.map((crv) => [crv, { kty: 'OKP', crv }] as const),
  ...mlDsaNames.map((alg) => [alg, { kty: 'AKP', alg }] as const),
  ...([128, 192, 256, 384, 512] as const).map((bits) => [`oct ${bits}`, { kty: 'oct', bits }] as const),
]);

export const SMALLEST_SECRET = 8;
export const LARGEST_SECRET = 4096;
