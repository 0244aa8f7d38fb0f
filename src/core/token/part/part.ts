import type { Excerpt } from '../../text/excerpt.ts';
import type { JsonDocument } from '../../text/json-node.ts';
import type { Fault, Problem, Result } from '../../text/result.ts';
import type { Span } from '../../text/span.ts';

export type PartName =
  | 'header'
  | 'unprotected-header'
  | 'payload'
  | 'signature'
  | 'encrypted-key'
  | 'iv'
  | 'ciphertext'
  | 'tag'
  | 'aad'
  | 'disclosure';

/** One part of a token: base64url in a compact serialization (RFC 7515 §7.1, RFC 7516 §7.1) and, mostly, in JSON. */
export interface Part {
  readonly name: PartName;
  readonly excerpt: Excerpt;
  /** Strictly read (RFC 7515 §2): a problem as soon as any character is not what the encoding demands. */
  readonly bytes: Result<Uint8Array, Problem>;
  /** What a tolerant reading made of it, whatever `bytes` says; empty where nothing could be read. */
  readonly readable: Uint8Array;
  /** The readable bytes as text, for header, payload and disclosure; U+FFFD stands where they are not UTF-8. */
  readonly text?: string;
  /** The text as JSON: always tried for a header, for a payload only where it looks like JSON. */
  readonly json?: JsonDocument;
  /**
   * The part stands in the token as it is, not as base64url: an unprotected header, a payload with "b64":false
   * (RFC 7797 §3). Its text is the excerpt's text, escapes of a JSON string resolved.
   */
  readonly unencoded?: true;
  /**
   * Of a long part that was read in a worker: as many characters of `text` as are shown. Its `json` is cut, while `bytes`,
   * `text` and `faults` are those of the whole part.
   */
  readonly shown?: number;
  /** Everything that is wrong with this part, in the order of the paste; spans in the pasted text. */
  readonly faults: readonly Fault[];
  /** From a span in `text` (or `json.text`) to the characters of the pasted text that hold it. */
  locate(span: Span): Span;
  /** From a span in `text` to the span in `readable` that holds it, for edits that touch nothing else. */
  byteSpan(span: Span): Span;
}
