import { publicHalf } from '../../core/keys/public-half.ts';
import type { Key } from '../../core/keys/key.ts';
import { withPublicNumbers } from '../keys/complete-key.ts';
import type { Variant } from './axes.ts';
import type { AutopsyEvidence } from './evidence.ts';
import { keyHypotheses } from './hypotheses/index.ts';
import { changedBy, distinct } from './variants.ts';

/** A key set of thousands is not searched in every way. */
const mostKeys = 24;

/** Every public key that may have verified the token, those that were available first. */
export async function publicKeyVariants(evidence: AutopsyEvidence): Promise<readonly Variant<Key>[]> {
  const given = evidence.keys.map((value): Variant<Key> => ({ value, faults: [] }));
  const found = changedBy([{ value: evidence, faults: [] }], keyHypotheses, 1, (hypothesis, value) =>
    hypothesis.variants(value),
  );
  const open: Variant<Key>[] = [];
  for (const { value, faults } of [...given, ...found]) {
    const half = value.use === 'secret' ? undefined : publicHalf(await withPublicNumbers(value));
    if (half) open.push({ value: half, faults });
  }
  return distinct(open, sameNumbers).slice(0, mostKeys);
}

/** One text for the same numbers, in whatever order a JWK has them. */
const sameNumbers = ({ material: { crv, n, e, x, y, pub } }: Key): string => JSON.stringify([crv, n, e, x, y, pub]);
