import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { $newVersion, $wouldLose, reloadEmpty, reloadWithTexts } from '../state/reloading/new-version.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';

/** Says in the bar that a newer version lies ready. It comes when it is asked for, and what was pasted comes along. */
export function NewVersion() {
  const isThere = useStore($newVersion);
  const wouldLose = useStore($wouldLose);
  if (!isThere) return null;
  return (
    // On a phone the bar has no room left.
    <div className="max-sm:fixed max-sm:right-3 max-sm:bottom-3 max-sm:z-10 max-sm:rounded-control max-sm:border max-sm:border-line-strong max-sm:bg-panel">
      <span role="status" className="sr-only">
        A new version of Jotter is ready.
      </span>
      <Menu
        name="New version"
        label={
          <>
            <RefreshCw size={14} aria-hidden />
            New version
          </>
        }
        className="text-accent hover:text-accent"
      >
        <div className="grid gap-2.5 p-2 text-ink-2">
          <p>
            A new version of Jotter is ready. This one goes on working; the new one comes by itself once every tab of
            Jotter is closed, or now if you reload.
          </p>
          {wouldLose ? <KeepOrNot /> : <Reload />}
        </div>
      </Menu>
    </div>
  );
}

const Reload = () => (
  <p>
    <Button look="primary" onClick={reloadEmpty}>
      Reload
    </Button>
  </p>
);

function KeepOrNot() {
  const [isDenied, setDenied] = useState(false);
  return (
    <>
      <p>
        A reload empties the page’s memory. To bring them along, the token, the key in its field and what you expect of
        a token must lie in this tab’s session storage for a moment, which the browser may write to disk; the new
        version erases them there as it reads them. Keys put aside, an outer token and half-typed JSON do not come
        along.
      </p>
      {isDenied && (
        <p role="alert" className="text-bad">
          This browser denies storage, so nothing can be kept. Copy what you need before you reload.
        </p>
      )}
      <p className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => setDenied(!reloadWithTexts())}>
          Reload and keep the texts
        </Button>
        <Button onClick={reloadEmpty}>Reload with empty fields</Button>
      </p>
    </>
  );
}
