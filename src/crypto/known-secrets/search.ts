import type { TokenText } from '../../core/token/token-texts.ts';
import type { Candidate, SecretKind } from './candidate.ts';
import { derivedSecrets } from './derived-secrets.ts';
import { hmacTrial } from './hmac-trial.ts';
import { publishedCandidates } from './published-candidates.ts';
import type { Sha2 } from './sha2.ts';
import { sha256 } from './sha256.ts';
import { sha384, sha512 } from './sha512.ts';

const loadPasswords = () => import('./passwords.ts');

export type HmacAlgorithm = 'HS256' | 'HS384' | 'HS512';

/** A way to write a public key down, which a careless receiver takes as an HMAC secret. */
export interface KeySecret {
  readonly words: string;
  readonly secret: Uint8Array;
}

/** What is needed to try secrets, as plain data, so that it can be sent to a worker. */
export interface SearchQuestion {
  readonly algorithm: HmacAlgorithm;
  /** What the signature covers. */
  readonly message: Uint8Array;
  /** The signature. */
  readonly code: Uint8Array;
  readonly texts: readonly TokenText[];
  readonly keys: readonly KeySecret[];
}

export interface SearchCount {
  readonly tried: number;
  readonly total: number;
  readonly perSecond: number;
}

export interface FoundSecret {
  readonly kind: SecretKind;
  /** What it is, without showing it: "the 3rd most common password". */
  readonly words: string;
  readonly secret: Uint8Array;
}

export type SearchAnswer =
  | ({ readonly outcome: 'running' } & SearchCount)
  | ({ readonly outcome: 'found' } & FoundSecret & SearchCount)
  | ({ readonly outcome: 'not-found' } & SearchCount);

const hashes: Readonly<Record<HmacAlgorithm, Sha2>> = { HS256: sha256, HS384: sha384, HS512: sha512 };

/**
 * Tries every known secret, the likeliest first, and tells how far it is ten times a second. `now` is in milliseconds. The last
 * answer is "found" or "not-found".
 */
export async function* search(question: SearchQuestion, now: () => number): AsyncGenerator<SearchAnswer> {
  const trial = hmacTrial(hashes[question.algorithm], question.message);
  const few = [...fewCandidates(question)];
  const many = (await loadPasswords()).passwords();
  const begin = now();
  let told = begin;
  let tried = 0;
  const count = (at: number): SearchCount => ({
    tried,
    total: few.length + many.size,
    perSecond: Math.round(tried / Math.max((at - begin) / 1000, 0.001)),
  });
  for (const candidates of [few, many.candidates()]) {
    for (const { kind, secret, words } of candidates) {
      tried++;
      if (trial.makes(secret, question.code)) {
        yield { outcome: 'found', kind, words: words(), secret, ...count(now()) };
        return;
      }
      if (tried % triesPerLook > 0) continue;
      const at = now();
      if (at - told < 100) continue;
      told = at;
      yield { outcome: 'running', ...count(at) };
    }
  }
  yield { outcome: 'not-found', ...count(now()) };
}

/** Looking at the clock costs time, too; a long token takes a millisecond for each secret. */
const triesPerLook = 64;

/** HMAC fills a secret up to its block with zeros (RFC 2104 §2): 1 to 64 zero bytes, as of `/dev/null`, are this one, too. */
const emptySecret = 'the empty secret, or with zero bytes, which are the same to HMAC';

function* fewCandidates({ texts, keys }: SearchQuestion): Iterable<Candidate> {
  yield { kind: 'empty', secret: new Uint8Array(0), words: () => emptySecret };
  yield* publishedCandidates();
  for (const { words, secret } of keys) yield { kind: 'public-key', secret, words: () => words };
  yield* derivedSecrets(texts);
}
