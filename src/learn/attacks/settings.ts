import type { Key } from '../../core/keys/key.ts';
import type { Hole } from '../verifier/hole.ts';

/** A small verifier of an API. Without holes it is what RFC 8725 asks for. */
export interface Verifier {
  readonly settings: Settings;
  readonly holes: ReadonlySet<Hole>;
  /** The `jti` of tokens that it took; it writes into it. Absent where a token may come often. */
  readonly seen?: Set<string>;
}

/** What the one who runs an API tells its verifier. */
export interface Settings {
  readonly algorithm: string;
  readonly issuer: string;
  readonly audience: string;
  /** The `typ` of the tokens that it takes. */
  readonly type: string;
  /** The keys that it trusts, by their `kid`: public keys, or a secret. */
  readonly keys: ReadonlyMap<string, Key>;
  /** All files of its machine, by their path. */
  readonly files: ReadonlyMap<string, string>;
}

/** Where it keeps its keys as files. */
export const keyFolder = '/srv/api/keys';
