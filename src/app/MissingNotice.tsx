import { $isMissing, dismissMissing, tryAgain } from '../state/page/missing.ts';
import { $cannotKeep, reloadAndKeep } from '../state/reloading/reload-and-keep.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { retryAll } from '../ui/later.tsx';
import { Notice } from '../ui/Notice.tsx';

const again = () => {
  tryAgain();
  retryAll();
};

/** A part that comes on demand did not come: what is here goes on working, and nothing in it is lost. */
export function MissingNotice() {
  const isMissing = useStore($isMissing);
  const cannotKeep = useStore($cannotKeep);
  if (!isMissing) return null;
  return (
    <div role="alert">
      <Notice tone="warn" title="A part of Jotter could not be loaded">
        <p>
          What needs it is missing below; the rest works. Is this browser offline? Some browsers ask for a part again
          only when the page is loaded anew.
        </p>
        {cannotKeep && <p className="text-bad">The texts cannot be kept here. Copy what you need, and reload.</p>}
        <p className="flex flex-wrap gap-2 pt-1.5">
          <Button onClick={again}>Try again</Button>
          <Button onClick={() => void reloadAndKeep()}>Reload and keep the texts</Button>
          <Button look="ghost" onClick={dismissMissing}>
            Dismiss
          </Button>
        </p>
      </Notice>
    </div>
  );
}
