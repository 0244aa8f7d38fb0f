import '../ui/pages.css';
import { $topic } from '../state/page/route.ts';
import { useStore } from '../state/page/use-store.ts';
import { Notice } from '../ui/Notice.tsx';
import { BookmarkletPanel } from './BookmarkletPanel.tsx';
import { LinksPanel } from './LinksPanel.tsx';
import { OpenerPanel } from './OpenerPanel.tsx';
import { SharePanel } from './SharePanel.tsx';

/** The ways by which a token gets here from elsewhere, for people and for other tools. */
export function HandOff() {
  const topic = useStore($topic);
  return (
    <main translate="no" className="mx-auto max-w-[1880px]">
      <div className="px-3 pt-6 pb-1 sm:px-6">
        <h1 className="text-[22px] leading-tight font-semibold tracking-[-0.015em] md:text-[26px]">
          Open a token here from elsewhere
        </h1>
        <p className="mt-1.5 max-w-[104ch] text-body text-ink-2">
          The ways from another page, program or telephone into this copy of Jotter. None of them goes through a server.
          What comes from elsewhere never takes the place of your text for good: you can go back.
        </p>
      </div>
      {topic === 'too-long' && (
        <div role="alert" className="mx-3 mt-3 overflow-hidden rounded-panel border border-line sm:mx-6">
          <Notice tone="warn" title="What was shared is longer than an address can be">
            So it could not be opened. Copy it, and paste it into Jotter.
          </Notice>
        </div>
      )}
      <div className="debugger">
        <div className="debugger-column">
          <LinksPanel />
        </div>
        <div className="debugger-column">
          <BookmarkletPanel />
          <SharePanel />
          <OpenerPanel />
        </div>
      </div>
    </main>
  );
}
