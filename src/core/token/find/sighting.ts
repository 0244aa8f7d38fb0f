import type { Excerpt } from '../../text/excerpt.ts';
import type { Wrapping } from './wrapping.ts';

/** A token in a text. */
export interface Seen {
  /** The clean token: line breaks dropped, escapes resolved. */
  readonly excerpt: Excerpt;
  /** What gave it away, in plain words to show after "found in": "Authorization header", "JSON member access_token". */
  readonly context: string;
  /** What is around that place in a file of many: "request 12, GET https://api.example.com/me". */
  readonly within?: string;
  /** What a name does not tell: the attributes of a cookie, the scheme of a header. */
  readonly around: Around;
}

/** A token in the pasted text. */
export interface Sighting extends Seen {
  /** What it was taken out of; undefined where it stands in the paste as it is. The spans of `excerpt` are then of the text in it. */
  readonly wrapping?: Wrapping;
}

/** The paste right around a token, escapes resolved and curly quotes made straight. */
export interface Around {
  /** At most 400 characters. */
  readonly before: string;
  /** At most 300 characters. */
  readonly after: string;
  /** The same further out, at most 4,000 characters each: a command may hold several tokens. */
  readonly farBefore: string;
  readonly farAfter: string;
}
