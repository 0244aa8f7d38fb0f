/**
 * Monaco with the few features that a JSON pane needs; loaded on intent, and the only module that names its files.
 * Its JSON language service stays out: our own reader already knows every position, and without it no worker is started.
 */
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/readOnlyMessage/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/suggest/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordOperations/register';
// The register above does not bring the suggest controller itself (Monaco 0.57).
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';

/** Our panes' language: brackets and comments-free JSON, coloured by our own marks. */
export const paneLanguage = 'jotter-json';

monaco.languages.register({ id: paneLanguage });
monaco.languages.setLanguageConfiguration(paneLanguage, {
  brackets: [
    ['{', '}'],
    ['[', ']'],
  ],
  wordPattern: /"[^"]*"?|[^\s"{}[\],:]+/,
});

export { monaco };
