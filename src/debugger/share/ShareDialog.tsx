import { $openDialog, type ShareTab } from '../../state/page/open-dialog.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { later } from '../../ui/later.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { LinkTab } from './LinkTab.tsx';
import { ReportTab } from './ReportTab.tsx';

/** What makes twins comes when someone asks for one. */
const TwinTab = later(() => import('./TwinTab.tsx').then((module) => module.TwinTab));

const tabs = [
  { value: 'link', label: 'Link' },
  { value: 'report', label: 'Report' },
  { value: 'twin', label: 'Safe twin' },
] as const;

interface Props {
  readonly tab: ShareTab;
  readonly onClose: () => void;
}

/** All that can be given to others of the token in view. */
export function ShareDialog({ tab, onClose }: Props) {
  return (
    <Dialog title="Share this token" onClose={onClose}>
      <div className="px-3.5 pt-2">
        <Tabs label="What to share" tabs={tabs} value={tab} onChange={(next) => $openDialog.set(next)}>
          {tab === 'link' && <LinkTab />}
          {tab === 'report' && <ReportTab />}
          {tab === 'twin' && <TwinTab />}
        </Tabs>
      </div>
    </Dialog>
  );
}
