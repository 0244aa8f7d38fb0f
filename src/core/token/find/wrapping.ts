import { applyEdits } from '../../text/apply-edits.ts';
import type { Fault, TextEdit } from '../../text/result.ts';
import { spanOf, type Span } from '../../text/span.ts';

/**
 * A text that stands in the paste in another form: base64-encoded, or cut into numbered cookies. A token that was found in it
 * has its spans in `text`. "The text around" is the paste, or what is inside the next wrapping.
 */
export interface Wrapping extends Pick<PlainWrapping, 'text' | 'way' | 'faults'> {
  /** The wrapping around this one; undefined where the paste is. */
  readonly outer: Wrapping | undefined;
  /** Where a span of `text` stands in the text around, in one piece or in several; at best to the character. */
  readonly placesOf: (span: Span) => readonly Span[];
  /** The index in `text` of what stands at an offset of the text around, about. */
  readonly indexOf: (offset: number) => number | undefined;
  /** What has to be changed in the text around so that another text is inside. What was compressed is then no longer so. */
  readonly writing: (text: string) => readonly TextEdit[];
}

/** A wrapping without functions, which a worker can send. */
export interface PlainWrapping {
  readonly text: string;
  /** "after base64-decoding cookie sb-abc-auth-token": goes on after where the token was found. */
  readonly way: string;
  /** What is wrong with the wrapping itself; spans in `text`. */
  readonly faults: readonly Fault[];
  readonly outer: PlainWrapping | undefined;
  /** Where its characters stand in the text around. */
  readonly pieces: readonly Span[];
  /** The characters themselves where they are the digits of an encoding, and which one in the list of codings. */
  readonly coded?: { readonly digits: string; readonly coding: number; readonly isCompressed: boolean };
}

/** Where a span of the text in a wrapping stands in the paste. */
export const placesInPaste = (wrapping: Wrapping | undefined, span: Span): readonly Span[] =>
  wrapping ? wrapping.placesOf(span).flatMap((place) => placesInPaste(wrapping.outer, place)) : [span];

/** From the first to the last of these places. */
export function placeInPaste(wrapping: Wrapping | undefined, span: Span): Span {
  const places = placesInPaste(wrapping, span);
  return spanOf(places[0]?.start ?? 0, places.at(-1)?.end ?? 0);
}

/** The index in the wrapping of what stands at an offset of the paste. */
export function indexInside(wrapping: Wrapping | undefined, offset: number): number | undefined {
  const around = wrapping?.outer ? indexInside(wrapping.outer, offset) : offset;
  return wrapping && around !== undefined ? wrapping.indexOf(around) : around;
}

/** Edits of the text in a wrapping as edits of the paste, which encode it again. */
export const editsInPaste = (wrapping: Wrapping | undefined, edits: readonly TextEdit[]): readonly TextEdit[] =>
  wrapping ? editsInPaste(wrapping.outer, wrapping.writing(applyEdits(wrapping.text, edits))) : edits;
