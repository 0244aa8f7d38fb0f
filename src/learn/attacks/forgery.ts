import type { Key } from '../../core/keys/key.ts';
import type { Result } from '../../core/text/result.ts';
import type { Hole } from './hole.ts';
import type { Loot } from './scene.ts';

/** How far the attacker is. */
export interface Forged {
  readonly token: string;
  /** What they sign with by now. */
  readonly key?: Key;
}

/** What takes a while, or another thread. */
export interface Means {
  /** Tries the common passwords as the secret of an HS256 token. */
  readonly findSecret: (token: string, signal: AbortSignal) => Promise<Uint8Array | undefined>;
  readonly signal: AbortSignal;
}

/** One thing that the attacker does. It uses nothing but what they have. */
export interface Move {
  /** For its button: "Write “admin” into the payload". */
  readonly label: string;
  /** Resolves to the token after it, or to a sentence that says why it cannot be done. Rejects when aborted. */
  readonly make: (forged: Forged, loot: Loot, means: Means) => Promise<Result<Forged, string>>;
}

/** How a hole is used. */
export interface Forgery {
  readonly hole: Hole;
  readonly moves: readonly Move[];
}
