import { publicHalf } from '../../core/keys/public-half.ts';
import type { Key } from '../../core/keys/key.ts';
import type { Variant } from './axes.ts';
import type { AutopsyEvidence } from './evidence.ts';
import { keyHypotheses } from './hypotheses/index.ts';
import { changedBy, distinct } from './variants.ts';

/** A key set of thousands is not searched in every way. */
const mostKeys = 24;

/** Every public key that may have verified the token, those that were available first. */
export function publicKeyVariants(evidence: AutopsyEvidence): readonly Variant<Key>[] {
  const given = evidence.keys.map((value): Variant<Key> => ({ value, faults: [] }));
  const found = changedBy([{ value: evidence, faults: [] }], keyHypotheses, 1, (hypothesis, value) =>
    hypothesis.variants(value),
  );
  const open = [...given, ...found].flatMap(({ value, faults }) => {
    const half = value.use === 'secret' ? undefined : publicHalf(value);
    return half ? [{ value: half, faults }] : [];
  });
  return distinct(open, sameNumbers).slice(0, mostKeys);
}

/** One text for the same numbers, in whatever order a JWK has them. */
const sameNumbers = ({ material: { crv, n, e, x, y, pub } }: Key): string => JSON.stringify([crv, n, e, x, y, pub]);
