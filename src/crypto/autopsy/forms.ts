import type { Algorithm } from '../../core/registry/algorithms.ts';
import type { SignatureForm, Variant } from './axes.ts';
import type { AutopsyEvidence } from './evidence.ts';
import { formBytesHypotheses, formTextHypotheses } from './hypotheses/index.ts';
import { changedBy, distinct, textOfBytes } from './variants.ts';

/** Every signature of `wanted` bytes that the one of the token may have been before it was written as it is. */
export function formVariants(
  evidence: AutopsyEvidence,
  algorithm: Algorithm,
  wanted: number,
  most: number,
): readonly Variant<SignatureForm>[] {
  const sent: readonly Variant<SignatureForm>[] = [{ value: { bytes: evidence.signature.bytes }, faults: [] }];
  const unpacked: readonly Variant<SignatureForm>[] = [
    ...sent,
    ...changedBy(sent, formTextHypotheses, most, (hypothesis, { bytes }) =>
      Array.from(hypothesis.variants(bytes, evidence), ({ value, ...rest }) => ({ value: { bytes: value }, ...rest })),
    ),
  ];
  const changed = changedBy(unpacked, formBytesHypotheses, most, (hypothesis, { bytes }) =>
    hypothesis.variants(bytes, algorithm, wanted),
  );
  return distinct(
    [...unpacked, ...changed].filter(({ value }) => value.bytes.length + (value.missing ?? 0) === wanted),
    ({ bytes, missing = 0 }) => `${missing} ${textOfBytes(bytes)}`,
  );
}
