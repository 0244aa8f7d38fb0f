import type { Variant } from '../axes.ts';
import { jwkAsSecret } from '../hypotheses/jwk-as-secret.ts';
import { secretConstant } from '../hypotheses/secret-constant.ts';
import { secretVariants } from '../secrets.ts';
import { changedBy, distance, distinct, textOfBytes } from '../variants.ts';
import { cookieNames } from './cookie-names.ts';
import type { Given } from './decryption-axes.ts';
import { keyBytesHypotheses } from './hypotheses/index.ts';
import type { SealedEvidence, SealedRecipient } from './sealed-evidence.ts';

/** Private keys that are tried. Each RSA key takes some 30 ms. */
const mostKeys = 20;

/** Every secret and private key from which the content key may come, with up to `most` faults, the nearest first. */
export function givenKeys(
  evidence: SealedEvidence,
  recipient: SealedRecipient,
  most: number,
): readonly Variant<Given>[] {
  return [...privateKeys(evidence), ...secrets(evidence, recipient, most)].toSorted(
    (one, other) => distance(one.faults) - distance(other.faults),
  );
}

function privateKeys({ keys }: SealedEvidence): readonly Variant<Given>[] {
  return keys
    .filter(({ use }) => use === 'private')
    .slice(0, mostKeys)
    .map((key) => ({ value: { kind: 'key', key }, faults: [] }));
}

function secrets(evidence: SealedEvidence, recipient: SealedRecipient, most: number): readonly Variant<Given>[] {
  const purpose = { from: [jwkAsSecret, secretConstant], same: textOfBytes };
  const plain = secretVariants(evidence, most, purpose).map(({ value, faults }) => ({
    value: { secret: value, isDerived: false },
    faults,
  }));
  const size = neededSize(recipient);
  const cookies = cookieNames(evidence.around);
  const derived =
    size === undefined
      ? []
      : changedBy(plain, keyBytesHypotheses, most, (hypothesis, { secret }) =>
          Array.from(hypothesis.variants(secret.bytes, { size, recipient, cookies }), ({ value, ...rest }) => ({
            value: { secret: { bytes: value, text: secret.text }, isDerived: true },
            ...rest,
          })),
        );
  const sizes = usefulSizes(recipient);
  const useful = [...plain, ...derived].filter(({ value }) => sizes?.has(value.secret.bytes.length) ?? true);
  return distinct(useful, ({ secret }) => textOfBytes(secret.bytes)).map(({ value, faults }) => ({
    value: { kind: 'secret', ...value },
    faults,
  }));
}

/** The size of the key that the header calls for, in bytes; undefined for a password and for key pairs. */
function neededSize({ management, encryption }: SealedRecipient): number | undefined {
  if (management.mode === 'direct') return encryption.keyBytes;
  return management.mode === 'key-wrap' || management.mode === 'gcm-wrap' ? management.keyBytes : undefined;
}

/** Sizes of keys that can be tried at all; undefined for a password, which may have any. */
function usefulSizes({ management, encryption, encryptedKey }: SealedRecipient): ReadonlySet<number> | undefined {
  if (management.mode === 'password') return undefined;
  return new Set([encryption.keyBytes, ...(encryptedKey.length > 0 ? [16, 24, 32] : [])]);
}
