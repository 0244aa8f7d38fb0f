import { useCallback, useState, type MouseEvent } from 'react';
import { copyText } from '../state/page/copying.ts';
import { ownAddress } from '../state/page/own-address.ts';
import { buttonLook } from '../ui/button-look.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Panel } from '../ui/Panel.tsx';
import { CodeBlock } from './CodeBlock.tsx';

/** A bookmark that takes a selection here. */
export function BookmarkletPanel() {
  const [isClicked, setClicked] = useState(false);
  const code = bookmarkletFor(ownAddress());
  const address = `javascript:${encodeURIComponent(code)}`;
  // It is for other pages: this one's policy refuses to run it, and is not to be tried.
  const explain = (event: MouseEvent) => {
    event.preventDefault();
    setClicked(true);
  };
  // React replaces a `javascript:` address by one that throws.
  const link = useCallback((element: HTMLAnchorElement | null) => element?.setAttribute('href', address), [address]);
  return (
    <Panel
      title="By a bookmark"
      className="order-2"
      meta="for what is selected on any page"
      tools={<CopyButton what="bookmark" onCopy={() => copyText(address)} />}
    >
      <div className="grid gap-2 px-3.5 py-3 text-small text-ink-2">
        <p>
          <a
            ref={link}
            href="#/hand-off"
            onClick={explain}
            onAuxClick={explain}
            className={`${buttonLook('plain')} text-ink`}
          >
            Open in Jotter
          </a>
        </p>
        <p role="status" className="text-warn empty:hidden">
          {isClicked &&
            'Drag it to the bar of your bookmarks instead; or copy it, and paste it as the address of a new bookmark. Used on another page, it opens what is selected there.'}
        </p>
        <Words />
      </div>
      <CodeBlock label="Text of the bookmark" code={`javascript:${code}`} />
    </Panel>
  );
}

const Words = () => (
  <>
    <p>
      Drag it to the bar of your bookmarks. Then select a token on any page, or a text that holds one, and click the
      bookmark: a new tab opens this copy of Jotter with the selection behind “#”. Where nothing is selected that looks
      like a token, it asks. It reads nothing else of the page, and sends nothing.
    </p>
    <p>
      A bookmark like this is a script inside the page that it is used on: that page’s own policy may refuse to run it,
      and its scripts could put another function in the place of one that it calls. Then copy and paste.
    </p>
  </>
);

/** Lives in a bookmark: opens what is selected on any page in the copy of Jotter at an address. */
const bookmarkletFor = (address: string): string => `(() => {
  const jotter = ${JSON.stringify(address)};
  const field = document.activeElement;
  const inField = field && field.selectionStart != null ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
  let text = inField || String(getSelection());
  if (!/eyJ[\\w-]+[\\s.]/.test(text)) text = prompt('A token, or any text that holds one:', text);
  if (text) open(jotter + '#text=' + encodeURIComponent(text), '_blank', 'noopener');
})();`;
