import { joinBytes } from '../../core/text/join-bytes.ts';
import type { Variant } from './axes.ts';
import type { AutopsyEvidence, Bytes, SignedText } from './evidence.ts';
import { inputBytesHypotheses, inputJsonHypotheses, inputPartHypotheses } from './hypotheses/index.ts';
import { changedBy, distinct, textOfBytes } from './variants.ts';

/** Bytes that may have been signed, and the parts that they are put together from, where a token can hold them. */
export interface InputValue {
  readonly bytes: Bytes;
  readonly signed?: SignedText;
}

/** A payload beyond this is not written anew in every way that there is. In bytes. */
const largestPayload = 65_536;

/** Everything that may have been signed with up to `most` faults, the nearest to the token as it was sent first. */
export function inputVariants(evidence: AutopsyEvidence, most: number): readonly Variant<InputValue>[] {
  const sent: readonly Variant<SignedText>[] = [{ value: evidence.signed, faults: [] }];
  const isLarge = evidence.signed.payload.bytes.length > largestPayload;
  const anew = isLarge
    ? []
    : changedBy(sent, inputJsonHypotheses, most, (hypothesis, value) => hypothesis.variants(value, evidence));
  const contents = [...sent, ...anew];
  const respelled = changedBy(contents, inputPartHypotheses, most, (hypothesis, value) => hypothesis.variants(value));
  const joined = [...contents, ...respelled].map(({ value, faults }) => ({
    value: { signed: value, bytes: signingBytes(value) },
    faults,
  }));
  const first = distinctInputs(joined);
  const changed = changedBy(first, inputBytesHypotheses, most, (hypothesis, { bytes, signed }) =>
    signed
      ? Array.from(hypothesis.variants(bytes, signed), ({ value, ...rest }) => ({ value: { bytes: value }, ...rest }))
      : [],
  );
  return distinctInputs([...first, ...changed]);
}

const distinctInputs = (all: readonly Variant<InputValue>[]) => distinct(all, ({ bytes }) => textOfBytes(bytes));

/** RFC 7515 §5.1, RFC 7797 §3. */
function signingBytes({ header, payload, isUnencoded }: SignedText): Bytes {
  const encoder = new TextEncoder();
  return joinBytes(encoder.encode(`${header.text}.`), isUnencoded ? payload.bytes : encoder.encode(payload.text));
}
