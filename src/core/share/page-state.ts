import type { KeyGiver } from '../keys/key-origin.ts';
import type { SecretEncoding } from '../keys/key.ts';
import type { ExpectedText } from './expected-text.ts';

/** The text of the field "Key", and how a secret in it is written. */
interface KeyText {
  readonly text: string;
  readonly encoding: SecretEncoding;
}

/** A token out of which the one in view was opened. */
export interface Outer {
  readonly text: string;
  readonly pasted: string;
  readonly choice: number;
  readonly signatureChoice: number;
  /** "JWE compact" */
  readonly title: string;
}

/**
 * All that the page holds. A link (shared-state.ts), the texts kept over a reload and the way back after an arrival each use
 * a part of it.
 */
export interface PageState {
  /** The field "Encoded token". */
  readonly text: string;
  /** The same as it came in, before anything was edited. */
  readonly pasted: string;
  /** Which of the tokens in the text is in view, from 0. */
  readonly choice: number;
  /** Which of its signatures or recipients, from 0. */
  readonly signature: number;
  /** What the token in view was opened out of, the outermost first. */
  readonly trail: readonly Outer[];
  /** What an inner token had become when it was left, to be put back into the outer one. */
  readonly carried: { readonly outer: string; readonly text: string } | undefined;
  /** The number of the paste: what was half typed belongs to it. */
  readonly visit: number;
  readonly key: KeyText;
  /** The text that somebody else gave as the key, and who. */
  readonly given: { readonly text: string; readonly by: KeyGiver } | undefined;
  /** The key that a made one has pushed out of the field, and who gave it, if not the user. */
  readonly setAside: (KeyText & { readonly by?: KeyGiver }) | undefined;
  /** The content of a token that carries none itself (RFC 7515 appendix F), as typed. */
  readonly detached: { readonly text: string; readonly form: 'text' | 'base64url' };
  /** Seconds since 1970; undefined for the present. */
  readonly asOf: number | undefined;
  /** Whole seconds by which clocks may differ. */
  readonly skewSeconds: number;
  readonly expected: ExpectedText;
  /** The profile that was chosen for one token of one paste. */
  readonly pin: { readonly id: string; readonly pasted: string; readonly choice: number } | undefined;
  /** What a link or another page has set of this; undefined where the user has set it all. */
  readonly setByLink: SetByLink | undefined;
}

/** Circumstances as a link brought them along. */
export interface SetByLink {
  readonly asOf?: number | undefined;
  readonly skewSeconds?: number;
  readonly expected: Partial<ExpectedText>;
  /** The id of a profile. */
  readonly profile?: string | undefined;
}
