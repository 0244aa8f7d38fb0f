import type { Key } from '../../core/keys/key.ts';
import { fail, type Result } from '../../core/text/result.ts';
import type { PartName } from '../../core/token/part/part.ts';
import type { Undecryptable } from '../../core/judgement/decryption.ts';
import type { EncryptedWith } from '../jwe-header/encrypted-with.ts';
import type { KeyScheme } from '../jwe-header/key-scheme.ts';

/** One recipient and one key that fits it. */
export interface Recovery<S extends KeyScheme = KeyScheme> {
  readonly wanted: EncryptedWith;
  readonly scheme: S;
  readonly key: Key;
  /** Of the length that the scheme demands, where that is the same for all keys. */
  readonly encryptedKey: Uint8Array<ArrayBuffer>;
  /** Takes so many microseconds of computing off what is left for this token; false where too little is. */
  readonly spend: (microseconds: number) => boolean;
}

/** The content encryption key (RFC 7516 §2). */
export interface ContentKey {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The key management checks itself, and the check was right: the key is the right one, whatever comes after. */
  readonly proven: boolean;
  readonly notes: readonly string[];
}

/** The key was tried, and does not open the token. */
export interface FailedTrial {
  readonly kind: 'failed';
  readonly because: 'wrong-key' | 'damaged' | 'undecided';
  readonly part?: PartName;
  readonly why: string;
}

/** The key could not be tried. */
interface RefusedTrial {
  readonly kind: 'refused';
  readonly because: Undecryptable;
  readonly why: string;
}

export type TrialFault = FailedTrial | RefusedTrial;

export type Recovered = Promise<Result<ContentKey, TrialFault>>;

export const refused = (because: Undecryptable, why: string): Result<never, TrialFault> =>
  fail({ kind: 'refused', because, why });

/** A sentence; `title` says in words what the name means. A polyfill is a library that Jotter loads when it is needed. */
export const lackOf = (
  { name, title }: { readonly name: string; readonly title: string },
  hasPolyfill: boolean,
): string =>
  `This browser cannot compute ${name} (${title})${hasPolyfill ? ', and the library that Jotter has for that could not be loaded: is the site that it comes from out of reach?' : '.'}`;

export const cannotCompute = (what: Parameters<typeof lackOf>[0], hasPolyfill: boolean): Result<never, TrialFault> =>
  refused('unsupported-here', lackOf(what, hasPolyfill));
