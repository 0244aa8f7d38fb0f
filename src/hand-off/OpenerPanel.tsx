import { copyText } from '../state/page/copying.ts';
import { mostOfferedKey, mostOfferedText } from '../core/text/work-caps.ts';
import { isOneFile, ownAddress } from '../state/page/own-address.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Panel } from '../ui/Panel.tsx';
import { CodeBlock } from './CodeBlock.tsx';
import { openerExample } from './opener-example.ts';

/** The protocol for a page that opens this one and hands it a text, once the user has said yes. */
export function OpenerPanel() {
  // No web page may open a file of a disk.
  if (isOneFile()) return null;
  const code = openerExample(ownAddress());
  return (
    <Panel
      title="By the page that opens this one"
      className="order-3"
      meta="for web tools, with postMessage"
      tools={<CopyButton what="code" onCopy={() => copyText(code)} />}
    >
      <p className="px-3.5 py-3 text-small text-ink-2">
        Run this in your tool, at a click. Jotter asks the user, who sees your page’s address and how long the text is,
        and decides; it takes up to {mostOfferedText.toLocaleString('en')} characters of text and{' '}
        {mostOfferedKey.toLocaleString('en')} of a key, which no address could carry.
      </p>
      <CodeBlock label="Code for the opening page" code={code} />
      <ul className="grid gap-1.5 px-3.5 py-3 text-small text-ink-2">
        <li>
          Jotter says “ready” once, then listens to its opener alone, and to one message: what comes after it, or from
          another window, is dropped unread. It answers “accepted” or “refused”, and forgets its opener.
        </li>
        <li>
          Compare <code className="font-mono text-meta">source</code> and{' '}
          <code className="font-mono text-meta">origin</code>, as above: a token is not to go to whatever else the tab
          may show by then.
        </li>
        <li>
          “noopener” cuts the tie between the two pages, and so does “Cross-Origin-Opener-Policy: same-origin” at either
          of them; “same-origin-allow-popups” at yours does not. A page cannot set that policy itself: it comes with the
          host, and static hosts such as GitHub Pages send none.
        </li>
        <li>
          The page that opened a tab can lead it elsewhere or close it later, as with any tab that it opens. It cannot
          read it.
        </li>
      </ul>
    </Panel>
  );
}
