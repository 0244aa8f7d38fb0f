import { useEffect, useState } from 'react';
import { tokenField } from '../state/page/text-fields.ts';
import { $undo, undo } from '../state/arrival/undoing.ts';
import { $said } from '../state/page/said.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { KeyCaps } from './KeyCaps.tsx';

const replaced = {
  Clear: 'Cleared.',
  'the paste': 'Replaced with what you pasted.',
  'the example': 'Replaced with the example.',
  'the link': 'Replaced with the link.',
} as const;

/** What was done, over the page so that nothing moves; with a way back where there is one. */
export function Notes() {
  const said = useStore($said);
  const note = useUndoNote();
  // What is there from the start is not read out.
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setThere(true));
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label="Done" translate="no" className="notes">
      {isThere && note && (
        <p>
          {replaced[note.what]}
          <Button
            onClick={() => {
              tokenField.current?.focus();
              undo();
            }}
          >
            Undo
            <span aria-hidden>
              <KeyCaps of="undo" />
            </span>
          </Button>
        </p>
      )}
      {isThere && said !== undefined && <p>{said}</p>}
    </div>
  );
}

/** Milliseconds. The keys undo it after that, too. */
const offeredFor = 10_000;

/** What can be undone, for a while. A link has a note of its own, and where nothing was replaced nothing is missed. */
function useUndoNote() {
  const undoable = useStore($undo);
  const [over, setOver] = useState<typeof undoable>();
  useEffect(() => {
    const timer = setTimeout(() => setOver(undoable), offeredFor);
    return () => clearTimeout(timer);
  }, [undoable]);
  return !undoable || undoable === over || undoable.what === 'the link' || undoable.replacedNothing
    ? undefined
    : undoable;
}
