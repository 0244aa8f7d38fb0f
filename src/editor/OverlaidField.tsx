import { useRef, type ClipboardEvent, type PointerEvent, type RefObject } from 'react';
import { quietText } from '../ui/quiet-text.ts';
import { useFieldText } from '../ui/use-field-text.ts';
import type { Hint, Mark } from './marks.ts';
import { Mirror } from './Mirror.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly marks: readonly Mark[];
  readonly hints?: readonly Hint[];
  readonly numbered?: boolean;
  readonly readOnly?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly placeholder?: string;
  readonly className?: string;
  /** Called with the index of the caret, whenever it moves. */
  readonly onCaret?: (index: number) => void;
  /** Called with the index under the pointer; undefined when it leaves. */
  readonly onPoint?: (index: number | undefined) => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onCopy?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onIntent?: () => void;
  readonly onLeave?: () => void;
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null>;
}

/** Above this many characters, or lines, the text is shown in one colour: laying it out twice would be felt. */
const colouredUpTo = { characters: 40_000, lines: 4000 };

/**
 * A real text field, with its text in colours: the field's own text is transparent and lies over a mirror of it. Both
 * stand in one grid cell, so they have the same size and scroll as one.
 */
export function OverlaidField(props: Props) {
  const { value, marks, hints = [], numbered = false, className = '' } = props;
  const coloured = isColoured(value);
  return (
    <div className={`field ${numbered ? 'field-numbered' : ''} ${coloured ? '' : 'field-plain'} ${className}`}>
      {coloured && (
        <div aria-hidden className="field-mirror">
          <Mirror text={value} marks={marks} hints={hints} numbered={numbered} />
        </div>
      )}
      <Field {...props} />
    </div>
  );
}

function isColoured(text: string): boolean {
  if (text.length > colouredUpTo.characters) return false;
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines <= colouredUpTo.lines;
}

function Field(props: Props) {
  const field = useFieldText(props.value, props.fieldRef);
  const asked = useRef(0);
  const point = (event: PointerEvent<HTMLTextAreaElement>) => {
    const { onPoint } = props;
    if (!onPoint || event.pointerType === 'touch') return;
    const { clientX, clientY, currentTarget } = event;
    cancelAnimationFrame(asked.current);
    asked.current = requestAnimationFrame(() => onPoint(indexAt(currentTarget, clientX, clientY)));
  };
  const leave = () => {
    cancelAnimationFrame(asked.current);
    props.onPoint?.(undefined);
  };
  return (
    <textarea
      ref={field}
      aria-label={props.label}
      aria-invalid={props.invalid}
      aria-describedby={props.describedBy}
      className="field-text"
      readOnly={props.readOnly}
      placeholder={props.placeholder}
      {...quietText}
      onChange={(event) => props.onChange(event.target.value)}
      onSelect={(event) => props.onCaret?.(event.currentTarget.selectionStart)}
      onFocus={props.onIntent}
      onBlur={props.onLeave}
      onPaste={props.onPaste}
      onCopy={props.onCopy}
      onPointerEnter={props.onIntent}
      onPointerMove={point}
      onPointerLeave={leave}
    />
  );
}

/** The index in the text that is painted at a point of the screen: the field steps aside so that its mirror is hit. */
function indexAt(field: HTMLTextAreaElement, x: number, y: number): number | undefined {
  field.style.pointerEvents = 'none';
  const caret = document.caretPositionFromPoint?.(x, y);
  field.style.pointerEvents = '';
  const run = caret?.offsetNode.parentElement;
  const start = run?.dataset['start'];
  if (!caret || start === undefined || !field.parentElement?.contains(run ?? null)) return undefined;
  return Number(start) + caret.offset;
}
