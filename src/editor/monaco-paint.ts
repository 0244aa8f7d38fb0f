import type { Span } from '../core/text/span.ts';
import type { JsonFieldProps } from './json-field.ts';
import { monaco } from './monaco.ts';

type CodeEditor = monaco.editor.IStandaloneCodeEditor;
type Painted = Pick<JsonFieldProps, 'value' | 'marks' | 'hints' | 'lit' | 'problem'>;

const collections = new WeakMap<CodeEditor, monaco.editor.IEditorDecorationsCollection>();

/** Above this many marks only those that point something out are painted. */
const marksUpTo = 4000;

/** Shows colours, hints, light and squiggle of the props, unless the editor has moved on to another text. */
export function paint(editor: CodeEditor, { value, marks, hints, lit, problem }: Painted): void {
  const model = editor.getModel();
  if (!model || model.getValue() !== value) return;
  const rangeOf = ({ start, end }: Span) =>
    monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
  const coloured = marks.length <= marksUpTo ? marks : [];
  const decorations = [...coloured, ...(lit ? [{ span: lit, className: 'mark-lit' }] : [])].map(
    ({ span, className }) => ({
      range: rangeOf(span),
      options: {
        inlineClassName: className,
        stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
      },
    }),
  );
  const behindLines = hints.map(({ at, text }) => {
    const line = model.getPositionAt(at).lineNumber;
    const column = model.getLineMaxColumn(line);
    return {
      range: new monaco.Range(line, column, line, column),
      options: { showIfCollapsed: true, after: { content: `   ${text}`, inlineClassName: 'monaco-hint' } },
    };
  });
  const collection = collections.get(editor) ?? editor.createDecorationsCollection();
  collections.set(editor, collection);
  collection.set([...decorations, ...behindLines]);
  const markers = problem
    ? [{ ...cornersOf(rangeOf(problem.span)), message: problem.message, severity: monaco.MarkerSeverity.Error }]
    : [];
  monaco.editor.setModelMarkers(model, 'jotter', markers);
}

const cornersOf = ({ startLineNumber, startColumn, endLineNumber, endColumn }: monaco.Range) => ({
  startLineNumber,
  startColumn,
  endLineNumber,
  endColumn,
});
