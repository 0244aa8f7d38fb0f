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

/** Whole lines, where there are any. */
function beginningOf(text: string): string {
  const end = text.lastIndexOf('\n', shownOfLong);
  return text.slice(0, end > 0 ? end : shownOfLong);
}

/** The plain field that stands where Monaco will, or would. */
export function StandInField(props: StandInProps) {
  const { problem, broken, value } = props;
  const isCut = !broken && value.length > 2 * shownOfLong;
  const shown = isCut ? beginningOf(value) : value;
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
