import type { Word } from './json-field.ts';
import { monaco, paneLanguage } from './monaco.ts';

type CodeEditor = monaco.editor.IStandaloneCodeEditor;

/** A line on which nothing but a member's name has been begun. */
const beginsName = /^\s*(?:[{,]\s*)?"?[\w:/.#-]*"?$/;

/** Completes names and explains them under the pointer. The texts come from our registry, never from the token. */
export function serveWords(editor: CodeEditor, words: () => readonly Word[]): monaco.IDisposable {
  const isOurs = (model: monaco.editor.ITextModel) => model === editor.getModel();
  const completion = monaco.languages.registerCompletionItemProvider(paneLanguage, {
    triggerCharacters: ['"'],
    provideCompletionItems: (model, position) => ({
      suggestions: isOurs(model) ? suggestions(model, position, words()) : [],
    }),
  });
  const hover = monaco.languages.registerHoverProvider(paneLanguage, {
    provideHover: (model, position) => (isOurs(model) ? explanation(model, position, words()) : undefined),
  });
  return {
    dispose: () => {
      completion.dispose();
      hover.dispose();
    },
  };
}

function suggestions(model: monaco.editor.ITextModel, position: monaco.Position, words: readonly Word[]) {
  const line = model.getLineContent(position.lineNumber);
  if (!beginsName.test(line.slice(0, position.column - 1))) return [];
  const word = model.getWordAtPosition(position);
  const range = new monaco.Range(
    position.lineNumber,
    word?.startColumn ?? position.column,
    position.lineNumber,
    word?.endColumn ?? position.column,
  );
  const colon = line
    .slice(range.endColumn - 1)
    .trimStart()
    .startsWith(':')
    ? ''
    : ': ';
  return words.map(({ name, meaning, reference }) => ({
    label: { label: name, description: reference },
    kind: monaco.languages.CompletionItemKind.Property,
    documentation: meaning,
    filterText: `"${name}"`,
    insertText: `"${name}"${colon}`,
    range,
  }));
}

function explanation(model: monaco.editor.ITextModel, position: monaco.Position, words: readonly Word[]) {
  const found = model.getWordAtPosition(position);
  const word = words.find(({ name }) => found?.word === `"${name}"`);
  if (!found || !word) return undefined;
  const { lineNumber } = position;
  return {
    range: new monaco.Range(lineNumber, found.startColumn, lineNumber, found.endColumn),
    contents: [{ value: `**${word.name}** · ${word.reference}` }, { value: word.meaning }],
  };
}
