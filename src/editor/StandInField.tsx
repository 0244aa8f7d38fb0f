import { useMemo, type RefObject } from 'react';
import type { Span } from '../core/text/span.ts';
import { Button } from '../ui/Button.tsx';
import type { JsonFieldProps } from './json-field.ts';
import type { Mark } from './marks.ts';
import { OverlaidField } from './OverlaidField.tsx';

interface StandInProps extends JsonFieldProps {
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
  readonly onIntent: () => void;
  /** Monaco will not come: the stand-in stays for good. */
  readonly broken: boolean;
  readonly onTryAgain: () => void;
}

/** As much of a long text as the stand-in shows, in characters: laying all of it out would freeze the page. */
const shownOfLong = 20_000;

/** The same list as long as it says the same. */
function useMarks({ marksIn, lit, problem }: JsonFieldProps, end: number): readonly Mark[] {
  const colours = useMemo(() => marksIn({ start: 0, end }), [marksIn, end]);
  const fault = problem?.span;
  return useMemo(
    () => [...colours, ...pointed(lit, 'mark-lit'), ...pointed(fault, 'mark-fault')],
    [colours, lit, fault],
  );
}

/** Marks on one letter, such as accents, from which on laying them out takes seconds. */
const mostStacked = 500;

/** All of it, or as much as can be laid out at once: whole lines of a long text, and nothing behind a tower of marks. */
function beginningOf(text: string): string {
  const lastLine = text.lastIndexOf('\n', shownOfLong);
  const end = text.length <= 2 * shownOfLong ? text.length : lastLine > 0 ? lastLine : shownOfLong;
  for (let at = 0, stacked = 0; at < end; at++) {
    stacked = /\p{M}/u.test(text.charAt(at)) ? stacked + 1 : 0;
    if (stacked > mostStacked) return text.slice(0, at);
  }
  return text.slice(0, end);
}

/** The plain field that stands where Monaco will, or would. */
export function StandInField(props: StandInProps) {
  const { problem, broken, value } = props;
  const beginning = useMemo(() => beginningOf(value), [value]);
  const isCut = !broken && beginning.length < value.length;
  const shown = isCut ? beginning : value;
  const marks = useMarks(props, shown.length);
  return (
    <>
      <OverlaidField
        label={props.label}
        value={shown}
        onChange={props.onChange}
        marks={marks}
        hints={props.hints}
        numbered
        readOnly={props.readOnly || isCut}
        invalid={problem !== undefined}
        onCaret={props.onCaret}
        onPoint={props.onPoint}
        onIntent={props.onIntent}
        onLeave={props.onLeave}
        fieldRef={props.fieldRef}
      />
      {isCut && (
        <p className="px-3.5 pb-3 text-meta text-ink-3">
          The beginning of {value.length.toLocaleString('en')} characters. Point at it for the editor with all of them.
        </p>
      )}
      {broken && (
        <p className="flex flex-wrap items-center gap-2 px-3.5 pb-2 text-meta text-ink-3">
          The code editor could not be loaded; this plain field edits as well.
          <Button look="ghost" onClick={props.onTryAgain}>
            Try again
          </Button>
        </p>
      )}
    </>
  );
}

const pointed = (span: Span | undefined, className: string): readonly Mark[] => (span ? [{ span, className }] : []);
