import type { Place } from './place.ts';

/** What becomes of each value of a token; the same value becomes the same other one wherever it is. */
export interface Values {
  text(original: string, place?: Place): string;
  /** `written` is a number as JSON has it. */
  number(written: string, place?: Place): string;
  /** Of a claim that counts seconds since 1970. */
  moment(written: string, place?: Place): string;
  /** Of a member. */
  name(original: string): string;
  /** Digests of disclosures and other texts that are computed, and what they have become. They come first. */
  readonly digests: Map<string, string>;
}
