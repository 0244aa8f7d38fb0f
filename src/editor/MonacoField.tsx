import Editor, { type OnMount } from '@monaco-editor/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { JsonFieldProps } from './json-field.ts';
import { monaco, paneLanguage } from './monaco.ts';
import { paneOptions } from './monaco-options.ts';
import { paint } from './monaco-paint.ts';
import { serveWords } from './monaco-words.ts';

/** What is taken over from the field that stood here, so that nobody is interrupted while typing. */
export interface StandIn {
  readonly start: number;
  readonly end: number;
  readonly focused: boolean;
}

interface Props extends JsonFieldProps {
  readonly standIn: () => StandIn | undefined;
  readonly onReady: () => void;
}

type CodeEditor = monaco.editor.IStandaloneCodeEditor;

/** The field of JSON in Monaco, in the size of its text. */
export function MonacoField(props: Props) {
  const [editor, setEditor] = useState<CodeEditor>();
  const [height, setHeight] = useState(60);
  const [gap, setGap] = useState(0);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
    if (editor) paint(editor, props);
  });
  const mount: OnMount = (mounted) => {
    setHeight(mounted.getContentHeight());
    mounted.onDidContentSizeChange((size) => setHeight(size.contentHeight));
    report(mounted, () => latest.current);
    const words = serveWords(mounted, () => latest.current.vocabulary);
    mounted.onDidDispose(() => words.dispose());
    // The text begins 60 px from the left in the stand-in; whatever Monaco's gutter measures, it begins there too.
    setGap(Math.max(0, 60 - mounted.getLayoutInfo().contentLeft));
    takeOver(mounted, latest.current.standIn());
    setEditor(mounted);
    latest.current.onReady();
  };
  const options = useMemo(
    () => ({ ...paneOptions, lineDecorationsWidth: gap, ariaLabel: props.label, readOnly: props.readOnly }),
    [gap, props.label, props.readOnly],
  );
  return (
    <Editor
      value={props.value}
      language={paneLanguage}
      theme={props.dark ? 'vs-dark' : 'vs'}
      height={height}
      loading={null}
      onMount={mount}
      onChange={(value) => value !== undefined && value !== latest.current.value && latest.current.onChange(value)}
      options={options}
    />
  );
}

/** Tells of the caret and the pointer in indices. */
function report(editor: CodeEditor, props: () => Props): void {
  const indexOf = (position: monaco.IPosition | null | undefined) =>
    position ? editor.getModel()?.getOffsetAt(position) : undefined;
  editor.onDidChangeCursorPosition(({ position, source }) => {
    const index = indexOf(position);
    if (index !== undefined && source !== 'api' && editor.hasTextFocus()) props().onCaret(index);
  });
  editor.onMouseMove(({ target }) => {
    const inText = target.type === monaco.editor.MouseTargetType.CONTENT_TEXT;
    props().onPoint(inText ? indexOf(target.position) : undefined);
  });
  editor.onMouseLeave(() => props().onPoint(undefined));
  editor.onDidBlurEditorText(() => props().onLeave());
}

function takeOver(editor: CodeEditor, standIn: StandIn | undefined): void {
  const model = editor.getModel();
  if (!standIn || !model) return;
  editor.setSelection(monaco.Range.fromPositions(model.getPositionAt(standIn.start), model.getPositionAt(standIn.end)));
  if (standIn.focused) editor.focus();
}
