import { $openDialog, closeDialog } from '../state/page/open-dialog.ts';
import { useStore } from '../state/page/use-store.ts';
import { later } from '../ui/later.tsx';

const ShareDialog = later(() => import('./share/ShareDialog.tsx').then((module) => module.ShareDialog));

/** It opens from the token and the palette, whatever is folded. */
export function Dialogs() {
  const open = useStore($openDialog);
  return open !== undefined && <ShareDialog tab={open} onClose={closeDialog} />;
}
