import { $serialization } from '../../state/making/serialization.ts';
import { $openDialog } from '../../state/page/open-dialog.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';

/** Only of a token: what else stands in the field may be anything. */
export function ShareButton() {
  const isToken = useStore($serialization) !== undefined;
  if (!isToken) return null;
  return (
    <Button look="ghost" aria-haspopup="dialog" onClick={() => $openDialog.set('link')}>
      Share …
    </Button>
  );
}
