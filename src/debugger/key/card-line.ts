import type { Answer } from '../../core/judgement/answer.ts';
import { hostOf, timeOf } from '../../core/judgement/whose-key.ts';
import { titleOfFormat } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import { count } from '../../core/text/words.ts';
import type { MarkedKey } from '../../state/judging/marked-keys.ts';
import { gateTones } from '../../ui/gate-tones.ts';
import type { Tone } from '../../ui/tone.ts';

interface CardLine {
  readonly tone: Tone;
  /** "Verified this token" */
  readonly words: string;
  /** "first of 10 keys, fetched from id.example at 17:05 UTC" */
  readonly origin: string;
}

/** The second line of a key's card. `others`: how many more keys its text holds. */
export function cardLine({ key, hasVerified, hasDecrypted }: MarkedKey, others: number, signature: Answer): CardLine {
  const did = hasVerified || hasDecrypted;
  // A key that is kept beside the field did it.
  const isOther = !did && (signature.state === 'pass' || signature.state === 'warn');
  return {
    tone: isOther ? 'neutral' : gateTones[signature.state],
    words: isOther ? 'Not used for this token' : did ? deedOf(hasDecrypted) : sentenceOf(signature),
    origin: [setOf(others), originOf(key)].filter(Boolean).join(', '),
  };
}

const deedOf = (hasDecrypted: boolean): string => (hasDecrypted ? 'Decrypted this token' : 'Verified this token');

function sentenceOf({ kind, words }: Answer): string {
  if (kind === 'mismatched') return 'Does not match this token';
  return kind === 'nothing' ? 'Read' : words.charAt(0).toUpperCase() + words.slice(1);
}

const setOf = (others: number): string => (others === 0 ? '' : `first of ${count(others + 1, 'key')}`);

function originOf({ origin, source, format, secret }: Key): string {
  if (origin) return `fetched from ${hostOf(origin)} at ${timeOf(origin)}`;
  if (source === 'generated') return 'made in this page';
  if (source === 'link') return 'came along with the token';
  if (source === 'token') return 'from the token itself';
  return secret ? 'pasted' : (titleOfFormat(format) ?? 'pasted');
}
