import { withAutopsy } from './autopsy-answer.ts';
import { decryptionAnswer, reencryptionAnswer } from './decryption-answer.ts';
import { withKeyField } from './key-field.ts';
import { answerOf, signatureAnswer } from './signature-answer.ts';

/** What keys say, in words, in one piece: it comes right after the page, beside the crypto that it speaks of. */
export const answers = { signatureAnswer, answerOf, decryptionAnswer, reencryptionAnswer, withKeyField, withAutopsy };
