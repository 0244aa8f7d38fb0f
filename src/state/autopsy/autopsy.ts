import { atom, computed } from 'nanostores';
import type { AutopsyProgress } from '../../core/autopsy/report.ts';
import type { Key, SecretEncoding } from '../../core/keys/key.ts';
import type { Undecryptable } from '../../core/judgement/decryption.ts';
import type { Unverifiable } from '../../core/judgement/verification.ts';
import type { Sighting } from '../../core/token/find/sighting.ts';
import type { Jwe, Jws } from '../../core/token/token.ts';
import { $isReadingKeys, $keyReading, $keys, $keyText, $secretEncoding } from '../keys/key-field.ts';
import { latest } from '../page/latest.ts';
import { notLoaded } from '../page/not-loaded.ts';
import { $choice, $jws, $sightings, $text } from '../session/session.ts';
import { $decryption, $jwe } from '../token/decryption.ts';
import { $isStale } from '../token/parts.ts';
import { $verification } from '../verifying/verification.ts';

const loadSearch = () => import('./run-search.ts');

/** What is beside the token. */
interface Beside {
  readonly keyText: string;
  readonly encoding: SecretEncoding;
  readonly keys: readonly Key[];
  /** The whole text. */
  readonly text: string;
}

/** A signature that does not match. */
export interface SignatureQuestion extends Beside {
  readonly kind: 'signature';
  readonly jws: Jws;
  /** The tokens in the text, and which of them it is, from 0. */
  readonly sightings: readonly Sighting[];
  readonly choice: number;
}

/** What is searched: a signature that does not match, or a token that does not decrypt. */
export type AutopsyQuestion = SignatureQuestion | (Beside & { readonly kind: 'decryption'; readonly jwe: Jwe });

/** A key was given, and could not be used as it was read. */
const misread = ['no-key', 'no-fitting-key', 'unusable-key'] as const;
const mayBeMisread: ReadonlySet<Unverifiable> = new Set(misread);

/** Web Push sends the key beside the token (RFC 8292 §3). */
const hasKeyBeside = /\bk=[\w-]{87}/;

const $isWanted = computed(
  [$verification, $isReadingKeys, $isStale, $keyReading, $keyText, $keys, $text],
  (verification, isReading, isStale, { locked }, keyText, keys, text): boolean => {
    if (verification.status !== 'done' || isReading || isStale) return false;
    const answer = verification.value;
    if (answer.verdict === 'invalid') return keys.length > 0;
    const isGiven = (keyText !== '' && locked.length === 0) || hasKeyBeside.test(text);
    return answer.verdict === 'unknown' && mayBeMisread.has(answer.because) && isGiven;
  },
);

const $signatureQuestion = computed(
  [$isWanted, $jws, $keyText, $secretEncoding, $keys, $text, $sightings, $choice],
  (isWanted, jws, keyText, encoding, keys, text, sightings, choice): AutopsyQuestion | undefined =>
    isWanted && jws ? { kind: 'signature', jws, keyText, encoding, keys, text, sightings, choice } : undefined,
);

/** Parts whose length or number alone forbids the token, and which some libraries write all the same. */
const mayBeMade: ReadonlySet<Undecryptable> = new Set([...misread, 'malformed']);

const $isSealed = computed(
  [$decryption, $isReadingKeys, $keyReading, $keyText, $keys],
  (decryption, isReading, { locked }, keyText, keys): boolean => {
    if (decryption.status !== 'done' || isReading || locked.length > 0) return false;
    if (keyText === '' && keys.length === 0) return false;
    const answer = decryption.value;
    return answer.verdict === 'failed' || (answer.verdict === 'unknown' && mayBeMade.has(answer.because));
  },
);

const $question = computed(
  [$signatureQuestion, $isSealed, $jwe, $keyText, $secretEncoding, $keys, $text],
  (signature, isSealed, jwe, keyText, encoding, keys, text): AutopsyQuestion | undefined =>
    isSealed && jwe ? { kind: 'decryption', jwe, keyText, encoding, keys, text } : signature,
);

/** How many ways the search that runs has tried. */
export const $tried = atom(0);

const $report = latest($question, (question, signal) => {
  $tried.set(0);
  return question && loadSearch().then(({ runSearch }) => runSearch(question, signal, (tried) => $tried.set(tried)));
});

/** How the search for the cause of a mismatch stands. It begins by itself, in a worker, and ends with its question. */
export const $autopsy = computed($report, (report): AutopsyProgress => {
  switch (report.status) {
    case 'busy':
      return { status: 'running' };
    case 'done':
      return { status: 'done', report: report.value };
    case 'failed':
      return { status: 'failed', message: notLoaded(report.message) };
    default:
      return { status: 'idle' };
  }
});
