import './monaco.css';
import Editor, { type OnMount } from '@monaco-editor/react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { JsonFieldProps } from './json-field.ts';
import { monaco, paneLanguage } from './monaco.ts';
import { paneOptions } from './monaco-options.ts';
import { paint } from './monaco-paint.ts';
import { serveWords } from './monaco-words.ts';
import { quietInputs } from './quiet-inputs.ts';

/** What is taken over from the field that stood here, so that nobody is interrupted while typing. */
export interface StandIn {
  readonly start: number;
  readonly end: number;
  readonly focused: boolean;
}

interface Props extends JsonFieldProps {
  readonly standIn: () => StandIn | undefined;
  readonly onReady: () => void;
  /** Whether the stand-in is gone and this field is seen: only then can it take the focus. */
  readonly shown: boolean;
}

/** Of a pane, in pixels; a longer text scrolls inside Monaco, which paints only what is seen. */
const tallest = 460;

type CodeEditor = monaco.editor.IStandaloneCodeEditor;

/** The field of JSON in Monaco, in the size of its text. */
export function MonacoField(props: Props) {
  const [editor, setEditor] = useState<CodeEditor>();
  const [height, setHeight] = useState(60);
  const [gap, setGap] = useState(0);
  const latest = useRef(props);
  const before = useRef<StandIn>(undefined);
  // In the task of the render: were it later, a key could come between, and an old text would overwrite a new one.
  useLayoutEffect(() => {
    latest.current = props;
    if (!editor) return;
    follow(editor, props.value);
    paint(editor, props);
  });
  const mount: OnMount = (mounted) => {
    quietInputs(mounted);
    attend(mounted, () => latest.current, setHeight);
    // React renders what is set here in a later task, and a key could come before it. No key comes before a microtask.
    queueMicrotask(() => {
      before.current = latest.current.standIn();
      flushSync(() => {
        // The text begins 60 px from the left in the stand-in; whatever Monaco's gutter measures, it begins there too.
        setGap(Math.max(0, 60 - mounted.getLayoutInfo().contentLeft));
        setEditor(mounted);
        latest.current.onReady();
      });
    });
  };
  useLayoutEffect(() => {
    if (props.shown && editor) takeOver(editor, before.current);
  }, [props.shown, editor]);
  return (
    <Editor
      defaultValue={props.value}
      language={paneLanguage}
      theme={props.dark ? 'vs-dark' : 'vs'}
      height={Math.min(height, tallest)}
      loading={null}
      onMount={mount}
      onChange={(value = '') => value !== withLf(latest.current.value) && latest.current.onChange(value)}
      options={useOptions(props, gap)}
    />
  );
}

const useOptions = ({ label, readOnly }: Props, gap: number) =>
  useMemo(() => ({ ...paneOptions, lineDecorationsWidth: gap, ariaLabel: label, readOnly }), [gap, label, readOnly]);

/** Monaco knows one kind of line break in a text; to take another for an edit would alter what nobody touched. */
const withLf = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** Brings the editor's text to what the page shows. Another text has another history: nothing of the old is undone into it. */
function follow(editor: CodeEditor, value: string): void {
  const model = editor.getModel();
  if (model && model.getValue() !== withLf(value)) model.setValue(withLf(value));
}

/** Serves words, and tells of its height, the caret and the pointer, in indices. */
function attend(editor: CodeEditor, props: () => Props, setHeight: (height: number) => void): void {
  editor.getModel()?.setEOL(monaco.editor.EndOfLineSequence.LF);
  setHeight(editor.getContentHeight());
  editor.onDidContentSizeChange(({ contentHeight }) => setHeight(contentHeight));
  const words = serveWords(editor, () => props().vocabulary);
  editor.onDidDispose(() => words.dispose());
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
  editor.onDidScrollChange(() => paint(editor, props()));
}

function takeOver(editor: CodeEditor, standIn: StandIn | undefined): void {
  const model = editor.getModel();
  if (!standIn || !model) return;
  editor.setSelection(monaco.Range.fromPositions(model.getPositionAt(standIn.start), model.getPositionAt(standIn.end)));
  if (standIn.focused) editor.focus();
}
