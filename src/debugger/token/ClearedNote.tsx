import { useEffect } from 'react';
import { tokenField } from '../../state/page/text-fields.ts';
import { $cleared, undoClear } from '../../state/arrival/clearing.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { isTypedInto } from '../../ui/is-typed-into.ts';

/** The way back after Clear: a button, and the keys that undo anywhere else. */
export function ClearedNote() {
  const isCleared = useStore($cleared) !== undefined;
  useEffect(() => {
    if (!isCleared) return undefined;
    document.addEventListener('keydown', undoByKey);
    return () => document.removeEventListener('keydown', undoByKey);
  }, [isCleared]);
  return (
    <p
      role="status"
      aria-label="Cleared"
      className="flex items-center gap-2 border-t border-line px-3.5 py-2 text-small text-ink-2 empty:hidden"
    >
      {isCleared && (
        <>
          Cleared.
          <Button onClick={undo}>Undo</Button>
        </>
      )}
    </p>
  );
}

function undo(): void {
  tokenField.current?.focus();
  undoClear();
}

/** A field with a text of its own undoes its own typing. */
function undoByKey(event: KeyboardEvent): void {
  const isUndo =
    (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
  const field = document.activeElement;
  const isElsewhere = isTypedInto(field);
  const isEmptyToken = field === tokenField.current && tokenField.current?.value === '';
  if (!isUndo || (isElsewhere && !isEmptyToken)) return;
  event.preventDefault();
  undo();
}
