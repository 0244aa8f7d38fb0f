import { quietText } from '../ui/quiet-text.ts';
import type { monaco } from './monaco.ts';

const fields = 'input, textarea, [contenteditable], .native-edit-context';

/** Monaco makes its fields itself, some of them only when they are needed (Find), and leaves out part of what ours have. */
export function quietInputs(editor: monaco.editor.IStandaloneCodeEditor): void {
  const box = editor.getContainerDomNode();
  const quiet = (): void => box.querySelectorAll(fields).forEach(quietOne);
  const observer = new MutationObserver(quiet);
  observer.observe(box, { childList: true, subtree: true });
  editor.onDidDispose(() => observer.disconnect());
  quiet();
}

function quietOne(field: Element): void {
  for (const [name, value] of Object.entries(quietText)) field.setAttribute(name, String(value));
}
