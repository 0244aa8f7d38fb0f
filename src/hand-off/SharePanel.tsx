import { isOneFile } from '../state/page/own-address.ts';
import { Panel } from '../ui/Panel.tsx';

/** The installed app among the targets of the system's share sheet. */
export function SharePanel() {
  if (isOneFile()) return null;
  return (
    <Panel title="By sharing" className="order-3" meta="from other apps, where Jotter is installed">
      <div className="grid gap-2 px-3.5 py-3 text-small text-ink-2">
        <p>
          Installed from Chrome or Edge on Android, Windows or ChromeOS, Jotter is among the targets of the share sheet.
          Title, text and address of what is shared are opened together. Other browsers know no share target: there,
          copy and paste.
        </p>
        <p>
          What is shared comes as a form, and Jotter’s service worker answers that in your browser, by leading to
          “#text=”: no server hears of it, and nothing is stored. It needs the service worker, which comes with the
          first visit. If your browser has thrown it away, the form reaches the server of this page, as any form would,
          and a static host refuses it.
        </p>
      </div>
    </Panel>
  );
}
