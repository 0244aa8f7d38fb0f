import { algorithms, signatureLengths } from '../../registry/algorithms.ts';
import { likelyEncryption } from '../../registry/encryptions.ts';
import type { HeaderGlance } from './find-header.ts';

/** Base64url characters of so many bytes. */
const charactersOf = (bytes: number): number => Math.ceil((bytes * 4) / 3);

/** RSA keys of 1024, 2048, 3072 and 4096 bits. */
const RSA_SIGNATURES: readonly number[] = [1024, 2048, 3072, 4096].map((bits) => charactersOf(bits / 8));

/** Of a tag whose encryption no registry knows. */
const USUAL_TAG = 16;

/** How many characters the last part of a token with that header may have; empty where nobody can tell. */
export function lastPartLengths(header: HeaderGlance | undefined): readonly number[] {
  if (header?.encryption !== undefined)
    return [charactersOf(likelyEncryption(header.encryption)?.tagBytes ?? USUAL_TAG)];
  const algorithm = header?.algorithm ?? '';
  const row = algorithms.get(algorithm);
  const lengths = row ? signatureLengths(row) : [];
  if (lengths.length > 0) return lengths.map(charactersOf);
  // RS1, which no registry recommends, makes signatures of these lengths, too.
  return row?.signatureLength === 'modulus' || /^[RP]S\d/.test(algorithm) ? RSA_SIGNATURES : [];
}
