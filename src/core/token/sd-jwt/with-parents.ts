import type { ProcessedSdJwt } from './processed-sd-jwt.ts';

/**
 * Indices of disclosures, with those that hold the digests of others among them (RFC 9901 §4.2.6): without these a receiver
 * would have to refuse the token. In the order of the token, each once.
 */
export function withParents({ disclosures }: ProcessedSdJwt, indices: Iterable<number>): readonly number[] {
  const kept = new Set<number>();
  for (const start of indices) {
    let index: number | undefined = start;
    while (index !== undefined && disclosures[index] && !kept.has(index)) {
      kept.add(index);
      index = disclosures[index]?.place?.within;
    }
  }
  return [...kept].sort((one, other) => one - other);
}
