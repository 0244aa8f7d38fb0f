import type { AutopsyProgress } from '../autopsy/report.ts';
import type { Undecryptable } from './decryption.ts';
import type { Unverifiable } from './verification.ts';

/** `nothing`: the gate has nothing to check, as for a token without times. `unchecked`: it has, and something is missing for that. */
export type GateState = 'pass' | 'fail' | 'warn' | 'unchecked' | 'nothing' | 'busy';

/** What the answer of the keys comes to, so that no other place has to read its words. */
type AnswerKind =
  | 'nothing'
  | 'busy'
  | 'not-loaded'
  /** Edited here, and its signature or ciphertext is still the old one. */
  | 'edited'
  | 'matched'
  | 'mismatched'
  | 'decrypted'
  | 'not-decrypted'
  | 'key-unreadable'
  | 'key-locked'
  | Unverifiable
  | Undecryptable;

/** The answer to "does the signature match?" or "can it be decrypted?", short for the gate and at length for the key pane. */
export interface Answer {
  readonly kind: AnswerKind;
  readonly state: GateState;
  /** For the gate: "verified by the key you pasted". */
  readonly words: string;
  /** For the key pane: "Signature verified". */
  readonly title: string;
  readonly text: string;
  readonly notes: readonly string[];
  /** Why a match is not enough, in a few words: "the key is weak". */
  readonly doubt?: string;
  /** How the search for what made the signature went. */
  readonly autopsy?: AutopsyProgress;
  /** No key could help: the token itself is damaged, and a finding says where. */
  readonly isDamaged?: true;
  /** The characters that match are not those that were sent: a repair of the text is a repair of the token. */
  readonly matchesCleaned?: true;
  /** It was encrypted with a public key, so that anyone can have made it. */
  readonly isAnonymous?: true;
}
