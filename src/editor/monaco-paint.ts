import type { Span } from '../core/text/span.ts';
import type { JsonFieldProps } from './json-field.ts';
import { monaco } from './monaco.ts';

type CodeEditor = monaco.editor.IStandaloneCodeEditor;
type Painted = Pick<JsonFieldProps, 'value' | 'marksIn' | 'hints' | 'lit' | 'problem'>;

interface Canvas {
  readonly decorations: monaco.editor.IEditorDecorationsCollection;
  /** What was painted last, so that a tick of the clock paints nothing anew. */
  last: readonly unknown[];
}

const canvases = new WeakMap<CodeEditor, Canvas>();

/** A text up to this many characters is coloured as a whole; of a longer one, what is in view. */
const colouredAtOnce = 20_000;

/** Shows colours, hints, light and squiggle of the props, unless the editor has moved on to another text. */
export function paint(editor: CodeEditor, { value, marksIn, hints, lit, problem }: Painted): void {
  const model = editor.getModel();
  if (!model || model.getValue() !== value) return;
  const canvas = canvases.get(editor) ?? { decorations: editor.createDecorationsCollection(), last: [] };
  canvases.set(editor, canvas);
  const inView = value.length > colouredAtOnce ? viewed(editor, model) : { start: 0, end: value.length };
  const now = [value, marksIn, hints, lit?.start, lit?.end, problem, inView.start, inView.end];
  if (now.every((part, index) => part === canvas.last[index])) return;
  canvas.last = now;
  const rangeOf = ({ start, end }: Span) =>
    monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
  const decorations = [...marksIn(inView), ...(lit ? [{ span: lit, className: 'mark-lit' }] : [])].map(
    ({ span, className }) => ({ range: rangeOf(span), options: inlineOptions(className) }),
  );
  const behindLines = hints.map(({ at, text }) => {
    const line = model.getPositionAt(at).lineNumber;
    const column = model.getLineMaxColumn(line);
    return {
      range: new monaco.Range(line, column, line, column),
      options: { showIfCollapsed: true, after: { content: `   ${text}`, inlineClassName: 'monaco-hint' } },
    };
  });
  canvas.decorations.set([...decorations, ...behindLines]);
  const markers = problem
    ? [{ ...cornersOf(rangeOf(problem.span)), message: problem.message, severity: monaco.MarkerSeverity.Error }]
    : [];
  monaco.editor.setModelMarkers(model, 'jotter', markers);
}

const inlineOptions = (className: string) => ({
  inlineClassName: className,
  stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
});

/** The text in view, and a screen before and behind it. */
function viewed(editor: CodeEditor, model: monaco.editor.ITextModel): Span {
  const [first, last] = [editor.getVisibleRanges().at(0), editor.getVisibleRanges().at(-1)];
  const lines = 60;
  return {
    start: model.getOffsetAt({ lineNumber: Math.max(1, (first?.startLineNumber ?? 1) - lines), column: 1 }),
    end: model.getOffsetAt({
      lineNumber: Math.min(model.getLineCount(), (last?.endLineNumber ?? 1) + lines),
      column: 1,
    }),
  };
}

const cornersOf = ({ startLineNumber, startColumn, endLineNumber, endColumn }: monaco.Range) => ({
  startLineNumber,
  startColumn,
  endLineNumber,
  endColumn,
});
