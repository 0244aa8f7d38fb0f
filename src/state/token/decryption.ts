import { atom, computed } from 'nanostores';
import { opened, type Content } from '../../core/token/reading/opened.ts';
import { recipientAt } from '../../core/token/recipient-at.ts';
import type { Jwe, Parsed } from '../../core/token/token.ts';
import type { Decryption } from '../../core/judgement/decryption.ts';
import { $disclosed } from './disclosures.ts';
import { $keys } from '../keys/key-field.ts';
import type { Pending } from '../../core/judgement/pending.ts';
import { latest } from '../page/latest.ts';
import { $parsed, $signatureChoice } from '../session/session.ts';
import { $pasteCount } from '../session/paste-count.ts';

const loadDecrypt = () => import('../../crypto/jwe/decrypt.ts');

export type Decrypted = Extract<Decryption, { verdict: 'decrypted' }>;

/** The encrypted token in view; the key decides which of its recipients is looked at. */
export const $jwe = computed($parsed, (parsed): Jwe | undefined => (parsed.kind === 'jwe' ? parsed : undefined));

export interface Sealed {
  readonly tokens: readonly string[];
  readonly content: Decrypted;
  /** The token whose recipients know the content key. */
  readonly from: Jwe;
  /** The ciphertext of the token is that of this content, no longer that of before. */
  readonly isDone: boolean;
  /** Another paste of the same characters, or the way back to them, knows nothing of it. */
  readonly paste: number;
}

/**
 * What an edit in this page made of a token's content: known before the new ciphertext is there, and not to be decrypted
 * again when it is. It counts for the tokens that it names, by their characters.
 */
export const $editedContent = atom<Sealed | undefined>(undefined);

const $known = computed([$jwe, $editedContent, $pasteCount], (jwe, sealed, paste): Decrypted | undefined =>
  jwe && sealed?.paste === paste && sealed.tokens.includes(jwe.excerpt.text) ? sealed.content : undefined,
);

const $question = computed([$jwe, $keys, $known], (jwe, keys, known) => ({ jwe: known ? undefined : jwe, keys }));

const $answer = latest($question, ({ jwe, keys }, signal) =>
  jwe ? loadDecrypt().then(({ decrypt }) => decrypt(jwe, keys, signal)) : undefined,
);

/** What the keys at hand make of the encrypted content. */
export const $decryption = computed([$answer, $known], (answer, known): Pending<Decryption> =>
  known ? { status: 'done', value: known } : answer,
);

export const $decrypted = computed($decryption, (pending) =>
  pending.status === 'done' && pending.value.verdict === 'decrypted' ? pending.value : undefined,
);

export const contentOf = ({ recipient, plaintext, alignment }: Decrypted): Content => ({
  recipient: recipient.index,
  plaintext,
  alignment,
});

/**
 * The token in view with all that is known of it: an encrypted one with its payload, once a key has opened it; an SD-JWT as
 * its receiver takes it, once its disclosures are processed.
 */
export const $token = computed(
  [$parsed, $decrypted, $disclosed, $signatureChoice],
  (parsed, decrypted, disclosed, choice): Parsed => {
    if (parsed.kind === 'sd-jwt') return disclosed?.received ?? parsed;
    if (parsed.kind !== 'jwe') return parsed;
    return decrypted ? opened(parsed, contentOf(decrypted)) : recipientAt(parsed, choice);
  },
);
