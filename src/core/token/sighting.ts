import type { Excerpt } from '../text/excerpt.ts';

/** A token in the pasted text. */
export interface Sighting {
  /** The clean token: line breaks dropped, escapes resolved. */
  readonly excerpt: Excerpt;
  /** What gave it away, in plain words to show after "found in": "Authorization header", "JSON member access_token". */
  readonly context: string;
}
