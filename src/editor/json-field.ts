import type { Problem } from '../core/text/result.ts';
import type { Span } from '../core/text/span.ts';
import type { Hint, Mark } from './marks.ts';

/** A name that may be completed or pointed at, with what it means. */
export interface Word {
  readonly name: string;
  readonly meaning: string;
  readonly reference: string;
}

/** What a pane of JSON shows and reports; the stand-in and Monaco both fill it. All indices are in `value`. */
export interface JsonFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The colours of a range of `value` that begins and ends with lines: a long text is coloured where it is seen. */
  readonly marksIn: (range: Span) => readonly Mark[];
  readonly hints: readonly Hint[];
  readonly problem: Problem | undefined;
  /** Lit from elsewhere, for example from the token. */
  readonly lit: Span | undefined;
  readonly readOnly: boolean;
  readonly vocabulary: readonly Word[];
  readonly onCaret: (index: number) => void;
  readonly onPoint: (index: number | undefined) => void;
  readonly onLeave: () => void;
  readonly dark: boolean;
}
