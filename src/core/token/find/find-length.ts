import type { HeaderGlance } from './find-header.ts';

/** base64url characters of signatures of fixed length (RFC 7518 §3.2 and §3.4, RFC 8037 §3.1, RFC 8812 §3.2). */
const SIGNATURES: ReadonlyMap<string, number> = new Map([
  ['none', 0],
  ['HS256', 43],
  ['HS384', 64],
  ['HS512', 86],
  ['ES256', 86],
  ['ES256K', 86],
  ['ES384', 128],
  ['ES512', 176],
  ['EdDSA', 86],
  ['Ed25519', 86],
  ['Ed448', 152],
]);
/** RSA keys of 1024, 2048, 3072 and 4096 bits. */
const RSA_SIGNATURES: readonly number[] = [171, 342, 512, 683];

/** How many characters the last part of a token with that header may have; empty where nobody can tell. */
export function lastPartLengths(header: HeaderGlance | undefined): readonly number[] {
  if (header?.encryption !== undefined) return [tagLength(header.encryption)];
  const algorithm = header?.algorithm ?? '';
  const fixed = SIGNATURES.get(algorithm);
  if (fixed !== undefined) return [fixed];
  return /^[RP]S\d/.test(algorithm) ? RSA_SIGNATURES : [];
}

/** RFC 7518 §5.2 and §5.3. */
function tagLength(encryption: string): number {
  if (encryption.endsWith('HS512')) return 43;
  return encryption.endsWith('HS384') ? 32 : 22;
}
