import type { AutopsyEvidence } from './evidence.ts';

/** A token that its key cannot be expected to match: where the right key is, as the token tells. */
export interface Design {
  /** The name of its file. */
  readonly id: string;
  /** Sentences; undefined where the token and the keys do not tell so. */
  text(evidence: AutopsyEvidence): string | undefined;
  /** Public threads where people met it: "owner/repository#number". */
  readonly seenIn?: readonly string[];
}
