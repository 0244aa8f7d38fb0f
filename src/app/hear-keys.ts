import { isMac } from '../browser/is-mac.ts';
import { actionOfKeys } from '../state/actions/shortcuts.ts';
import { pasteAnywhere } from '../state/arrival/paste-anywhere.ts';
import { $undo } from '../state/arrival/undoing.ts';
import { openOverlay } from '../state/page/overlay.ts';
import { $page } from '../state/page/route.ts';
import { tokenField } from '../state/page/text-fields.ts';
import { isTypedInto } from '../ui/is-typed-into.ts';

/** Follows shortcuts, and takes what is pasted into no field. What they do is loaded with the first of them. */
export function hearKeys(): void {
  // Before an editor, which has uses of its own for some of them.
  addEventListener('keydown', follow, true);
  addEventListener('paste', take);
}

/** A window over the page has keys of its own. */
const isCovered = (): boolean => document.querySelector('dialog[open]') !== null;

function follow(event: KeyboardEvent): void {
  const field = document.activeElement;
  // In the empty token field there is no typing to undo.
  const isField = isTypedInto(field) && !(field === tokenField.current && tokenField.current.value === '');
  const id = actionOfKeys(event, { isMac, isField, isDebugger: $page.get() === 'debugger' });
  if (id === undefined || isCovered() || (id === 'undo' && !$undo.get())) return;
  if (id === 'shortcuts' && isTypedInto(field)) return;
  if (id !== 'shortcuts') {
    event.preventDefault();
    event.stopPropagation();
  }
  if (id === 'palette') openOverlay(id);
  else void import('../state/actions/run-by-keys.ts').then(({ runByKeys }) => runByKeys(id));
}

function take(event: ClipboardEvent): void {
  if (event.defaultPrevented || isCovered() || isTypedInto(document.activeElement)) return;
  if (pasteAnywhere(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
}
