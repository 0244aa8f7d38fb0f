import type { Key } from '../../../core/keys/key.ts';
import type { ActorId } from './actor.ts';
import type { Check } from '../../verifier/check.ts';

/** A token inside a message. */
export interface CarriedToken {
  /** "Access token" */
  readonly name: string;
  readonly text: string;
  /** What its receiver checks it with; none where it brings its own key along. */
  readonly key?: Key;
}

/** What is told of a message or a deed besides what it is. */
export interface Telling {
  /** What happens here and why: one to three plain sentences. */
  readonly says: string;
  /** Where it is written: "RFC 6750 §2.1". */
  readonly references?: readonly string[];
  readonly tokens?: readonly CarriedToken[];
  readonly checks?: readonly Check[];
  /** What is not as it should be: a sentence. */
  readonly tampered?: string;
  /** Characters of the message that it is about. */
  readonly lights?: readonly string[];
}

/** One row of the sequence: a message, or what one actor does alone. */
export interface Happening extends Telling {
  readonly from: ActorId;
  /** The same as `from` where nothing is sent. */
  readonly to: ActorId;
  /** "POST /token", "401 Unauthorized", "checks the token" */
  readonly title: string;
  /** The whole HTTP message; absent where nothing is sent. */
  readonly http?: string;
  /** Of a response. */
  readonly status?: number;
  /** Of a response: the value of WWW-Authenticate. */
  readonly challenge?: string;
  /** Seconds since 1970-01-01T00:00:00Z, by the clock of the scenario. */
  readonly at: number;
  /** What each actor holds from then on. */
  readonly holdings: ReadonlyMap<ActorId, readonly string[]>;
}
