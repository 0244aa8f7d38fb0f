import { shortcuts } from '../state/actions/key-names.ts';
import { $actions } from '../state/actions/registry.ts';
import { $overlay, closeOverlay } from '../state/page/overlay.ts';
import { $isSingleKeyForgotten, $singleKeys, setSingleKeys } from '../state/page/keyboard.ts';
import { useStore } from '../state/page/use-store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Tick } from '../ui/Tick.tsx';
import { KeyCaps } from './KeyCaps.tsx';

/** Every shortcut, out of the actions that have one. */
export function ShortcutList() {
  const actions = useStore($actions);
  const listed = [...shortcuts.keys()].flatMap((id) => actions.find((action) => action.id === id) ?? []);
  const singleKeys = useStore($singleKeys);
  const isForgotten = useStore($isSingleKeyForgotten);
  return (
    <Dialog title="Shortcuts" onClose={() => $overlay.get() === 'shortcuts' && closeOverlay()}>
      <dl className="shortcuts">
        {listed.map(({ id, name, help = name }) => (
          <div key={id}>
            <dt>{help}</dt>
            <dd>
              <KeyCaps of={id} />
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <Tick checked={singleKeys} onChange={setSingleKeys}>
          Use ? without Ctrl or Cmd
        </Tick>
        <p>Turn it off if you use speech input. This setting is remembered in this browser.</p>
        {isForgotten && (
          <p role="status" className="text-warn">
            This browser denies storage: the setting holds until the page closes.
          </p>
        )}
      </div>
    </Dialog>
  );
}
