import type { SecretSourceHypothesis, SecretText, Variant } from './axes.ts';
import type { Bytes, SecretEvidence } from './evidence.ts';
import { secretBytesHypotheses, secretReadings, secretSources, secretTexts } from './hypotheses/index.ts';
import { bytesAs } from './secret-bytes.ts';
import { changedBy, distinct, textOfBytes } from './variants.ts';

/** Bytes that may be the secret, and the characters that they were read from. */
export interface SecretValue {
  readonly bytes: Bytes;
  readonly text: string;
}

/** Longer texts are no secrets; each would be read in dozens of ways. In characters. */
const longestText = 20_000;

/** For what the secrets are: from where they may come, and which bytes are the same to it. */
interface SecretPurpose {
  readonly from: readonly SecretSourceHypothesis[];
  readonly same: (bytes: Bytes) => string;
}

/** Every way to read a secret out of the key field and the keys with up to `most` faults, the nearest first. */
export function secretVariants(
  evidence: SecretEvidence,
  most: number,
  { from, same }: SecretPurpose = { from: secretSources, same: asHmacKey },
): readonly Variant<SecretValue>[] {
  const sources: readonly Variant<SecretText>[] = [
    ...givenSecrets(evidence).map((value) => ({ value, faults: [] })),
    ...changedBy([{ value: evidence, faults: [] }], from, most, (hypothesis, value) => hypothesis.variants(value)),
  ];
  const short = sources.filter(({ value }) => value.text.length <= longestText);
  const retold = (told: readonly Variant<SecretText>[]) =>
    changedBy(told, secretTexts, most, (hypothesis, value) => hypothesis.variants(value, evidence));
  const once = retold(short);
  const texts = distinct([...short, ...once, ...retold(once)], ({ text, reading }) => `${reading} ${text}`);
  const read = [
    ...texts.flatMap(({ value, faults }) => {
      const bytes = bytesAs(value.text, value.reading);
      return bytes ? [{ value: { bytes, text: value.text }, faults }] : [];
    }),
    ...changedBy(texts, secretReadings, most, (hypothesis, { text }) =>
      Array.from(hypothesis.variants(text), ({ value, ...rest }) => ({ value: { bytes: value, text }, ...rest })),
    ),
  ];
  const distinctBytes = (all: readonly Variant<SecretValue>[]) => distinct(all, ({ bytes }) => same(bytes));
  const first = distinctBytes(read);
  const changed = changedBy(first, secretBytesHypotheses, most, (hypothesis, { bytes, text }) =>
    Array.from(hypothesis.variants(bytes), ({ value, ...rest }) => ({ value: { bytes: value, text }, ...rest })),
  );
  return distinctBytes([...first, ...changed]);
}

/** HMAC fills a secret up to its block of 64 or more bytes with zeros (RFC 2104 §2): zeros at its end are nothing. */
function asHmacKey(bytes: Bytes): string {
  if (bytes.length > 64) return textOfBytes(bytes);
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return textOfBytes(bytes.subarray(0, end));
}

/** The secrets that were tried as they are. */
function givenSecrets({ keys, keyText, encoding }: SecretEvidence): readonly SecretText[] {
  const isField = keys.some(({ format, source }) => format === 'secret' && source !== 'token');
  return [
    ...(isField || keys.length === 0 ? [{ text: keyText, reading: encoding }] : []),
    ...keys.flatMap(({ format, material: { k } }): readonly SecretText[] =>
      k === undefined || format === 'secret' ? [] : [{ text: k, reading: 'base64url' }],
    ),
  ];
}
