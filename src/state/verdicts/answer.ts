import { atom, computed } from 'nanostores';
import type { Answer } from '../../core/judgement/answer.ts';
import type { Pending } from '../../core/judgement/pending.ts';
import { $isReadingKeys, $keyReading } from '../keys/key-field.ts';
import { $isCiphertextStale, $reencryption } from '../making/reencryption.ts';
import { $signing } from '../making/signing.ts';
import { latest } from '../page/latest.ts';
import { notLoaded } from '../page/not-loaded.ts';
import { $parsed } from '../session/session.ts';
import { $decryption } from '../token/decryption.ts';
import { $hasDraft } from '../token/fields.ts';
import { $isStale } from '../token/parts.ts';
import { $autopsy } from '../autopsy/autopsy.ts';
import { $verification } from '../verifying/verification.ts';
import { $keyBinding } from './key-binding.ts';

/** What puts answers into words: it comes with the first token, and is asked for again with whatever is missing. */
export const $answers = latest(atom('once'), () =>
  import('../../core/judgement/answers.ts').then((module) => module.answers),
);

const $signed = computed([$verification, $isStale, $signing, $answers], (verification, isStale, signing, answers) =>
  answers.status === 'done'
    ? answers.value.signatureAnswer(worded(verification), { isStale, signing })
    : withoutWords(answers),
);

const $decrypted = computed(
  [$decryption, $isCiphertextStale, $reencryption, $answers],
  (decryption, isStale, reencryption, answers) => {
    if (answers.status !== 'done') return withoutWords(answers);
    return isStale
      ? answers.value.reencryptionAnswer(worded(reencryption))
      : answers.value.decryptionAnswer(worded(decryption));
  },
);

const $plain = computed(
  [$parsed, $signed, $decrypted, $keyReading, $isReadingKeys, $answers, $autopsy],
  (parsed, signed, decrypted, reading, isReading, answers, autopsy) => {
    const answer = parsed.kind === 'jwe' ? decrypted : signed;
    if (answers.status !== 'done') return answer;
    return answers.value.withAutopsy(
      answers.value.withKeyField(answer, { ...reading, isReading }),
      autopsy,
      parsed.kind === 'jwe',
    );
  },
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

const withoutWords = (answers: Pending<unknown>): Answer =>
  answers.status === 'failed'
    ? {
        kind: 'not-loaded',
        state: 'unchecked',
        words: 'could not be checked',
        title: 'The signature could not be checked',
        text: notLoaded(answers.message),
        notes: [],
      }
    : { kind: 'busy', state: 'busy', words: 'checking', title: 'Checking', text: 'One moment.', notes: [] };
