import { computed } from 'nanostores';
import type { Answer } from '../../core/judgement/answer.ts';
import { decryptionAnswer, reencryptionAnswer } from '../../core/judgement/decryption-answer.ts';
import { withKeyField } from '../../core/judgement/key-field.ts';
import type { Pending } from '../../core/judgement/pending.ts';
import { signatureAnswer } from '../../core/judgement/signature-answer.ts';
import { $isReadingKeys, $keyReading } from '../keys/key-field.ts';
import { $isCiphertextStale, $reencryption } from '../making/reencryption.ts';
import { $signing } from '../making/signing.ts';
import { notLoaded } from '../page/not-loaded.ts';
import { $parsed } from '../session/session.ts';
import { $decryption } from '../token/decryption.ts';
import { $hasDraft } from '../token/fields.ts';
import { $isStale } from '../token/parts.ts';
import { $verification } from '../verifying/verification.ts';
import { $keyBinding } from './key-binding.ts';

const $signed = computed([$verification, $isStale, $signing], (verification, isStale, signing) =>
  signatureAnswer(worded(verification), { isStale, signing }),
);

const $decrypted = computed([$decryption, $isCiphertextStale, $reencryption], (decryption, isStale, reencryption) =>
  isStale ? reencryptionAnswer(worded(reencryption)) : decryptionAnswer(worded(decryption)),
);

const $plain = computed(
  [$parsed, $signed, $decrypted, $keyReading, $isReadingKeys],
  (parsed, signed, decrypted, reading, isReading) =>
    withKeyField(parsed.kind === 'jwe' ? decrypted : signed, { ...reading, isReading }),
);

/** What the keys say of the token in view, with what the key binding and the panes add: evidence for the judgement. */
export const $answer = computed(
  [$parsed, $plain, $keyBinding, $hasDraft],
  (parsed, plain, binding, hasDraft): Answer => {
    const whole = parsed.kind === 'jwe' ? plain : (binding?.amend(plain) ?? plain);
    return hasDraft ? { ...whole, notes: [...whole.notes, DRAFT] } : whole;
  },
);

const DRAFT = 'This edit is not valid JSON yet, so the token has not changed.';

/** The message of what failed, ready to show. */
const worded = <V>(pending: Pending<V>): Pending<V> =>
  pending.status === 'failed' ? { ...pending, message: notLoaded(pending.message) } : pending;
