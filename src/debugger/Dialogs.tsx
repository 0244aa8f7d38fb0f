import { $openDialog, closeDialog } from '../state/page/open-dialog.ts';
import { useStore } from '../state/page/use-store.ts';
import { later } from '../ui/later.tsx';

const ReportDialog = later(() => import('./findings/ReportDialog.tsx').then((module) => module.ReportDialog));
const ShareDialog = later(() => import('./share/ShareDialog.tsx').then((module) => module.ShareDialog));

/** They open from the token, its findings and the palette, whatever is folded. */
export function Dialogs() {
  const open = useStore($openDialog);
  return (
    <>
      {open === 'share' && <ShareDialog onClose={closeDialog} />}
      {open === 'report' && <ReportDialog onClose={closeDialog} />}
    </>
  );
}
