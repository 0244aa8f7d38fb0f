import { useState } from 'react';
import { $serialization } from '../../state/making/serialization.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { later } from '../../ui/later.tsx';

const ShareDialog = later(() => import('./ShareDialog.tsx').then((module) => module.ShareDialog));

/** Only of a token: what else stands in the field may be anything. */
export function ShareButton() {
  const isToken = useStore($serialization) !== undefined;
  const [open, setOpen] = useState(false);
  return (
    <>
      {isToken && (
        <Button look="ghost" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          Share …
        </Button>
      )}
      {open && <ShareDialog onClose={() => setOpen(false)} />}
    </>
  );
}
