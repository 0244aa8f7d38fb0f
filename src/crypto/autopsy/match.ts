import type { Key } from '../../core/keys/key.ts';
import type { AutopsyClue } from '../../core/autopsy/report.ts';
import type { HeldFault, Made, SignatureForm, Variant } from './axes.ts';
import type { AutopsyEvidence, Bytes } from './evidence.ts';
import type { InputValue } from './inputs.ts';
import type { SecretValue } from './secrets.ts';
import type { Tally } from './tally.ts';

/** A computation that was carried out and gives the signature. */
export interface Match {
  readonly faults: readonly HeldFault[];
  readonly made: Made;
  readonly secret?: SecretValue;
  readonly key?: Key;
  readonly input: InputValue;
  /** Whole, as a token should have it. */
  readonly signature: Bytes;
}

/** What every matcher works on. The lists are sorted, the nearest first. */
export interface Search {
  readonly evidence: AutopsyEvidence;
  /** Made when they are first asked for. */
  inputs(): readonly Variant<InputValue>[];
  readonly keys: readonly Variant<Key>[];
  /**
   * How many faults at once are looked for now: 1, and when none was found, 2. More say that something else is the matter. Another
   * algorithm, where the length of a signature tells it, is one more.
   */
  readonly depth: 1 | 2;
  readonly tally: Tally;
  /** Called where a bound ends the search before every pair was tried. */
  readonly giveUp: () => void;
  readonly clue: (clue: AutopsyClue) => void;
  forms(scheme: Made['scheme'], wanted: number): readonly Variant<SignatureForm>[];
}

/** Yields now and then, so that progress is told; gives what it found. */
export type Matching = AsyncGenerator<void, Match | undefined>;

/** Whether so many faults belong to this round of the search. */
export const isOfRound = ({ depth }: Pick<Search, 'depth'>, faults: number): boolean =>
  faults === depth || (depth === 1 && faults === 0);
