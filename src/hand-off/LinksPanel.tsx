import { copyText } from '../state/page/copying.ts';
import { ownAddress } from '../state/page/own-address.ts';
import { buttonLook } from '../ui/button-look.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Panel } from '../ui/Panel.tsx';
import { linkForms } from './link-forms.ts';

/** Every form of a link, each with an example that works in this copy. */
export function LinksPanel() {
  return (
    <Panel title="By a link" className="order-1" meta="for other tools, notes and scripts">
      <p className="border-b border-line px-3.5 py-3 text-small text-ink-2">
        Put what follows behind <code className="font-mono text-meta text-ink break-all">{ownAddress()}</code>, each
        value percent-encoded. What stands behind “#” is sent to no server, and the address bar is cleaned as soon as it
        was read. A secret or a private key is safest in no link at all: history, chats and screenshots keep them.
      </p>
      <ul aria-label="Forms of links">
        {linkForms.map(({ form, what, example }) => (
          <li key={form} className="grid gap-1 border-b border-line px-3.5 py-2.5 text-small last:border-b-0">
            <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <code className="min-w-0 font-mono text-meta [overflow-wrap:anywhere]">{form}</code>
              <span className="ml-auto flex">
                <CopyButton what={`example of ${form}`} onCopy={() => copyText(ownAddress() + example)} />
                <a href={example} aria-label={`Open example of ${form}`} className={buttonLook('ghost')}>
                  Open
                </a>
              </span>
            </span>
            <span className="text-ink-2">{what}</span>
          </li>
        ))}
      </ul>
      <p className="border-t border-line px-3.5 py-3 text-small text-ink-2">
        “?token=” is read, too, with a warning: what stands behind “?” has been seen by every server on the way.
      </p>
    </Panel>
  );
}
