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
    <main translate="no" className="page">
      <div className="pt-3 pb-4">
        <h1 className="text-[22px] leading-tight font-semibold tracking-[-0.015em] md:text-[26px]">
          Open a token here from elsewhere
        </h1>
        <p className="mt-1.5 max-w-[104ch] text-body text-ink-2">
          The ways from another page, program or telephone into this copy of Jotter. None of them goes through a server.
          What comes from elsewhere never takes the place of your text for good: you can go back.
        </p>
      </div>
      {topic === 'too-long' && (
        <div role="alert" className="mb-3 overflow-hidden rounded-panel border border-line">
          <Notice tone="warn" title="What was shared is longer than an address can be">
            So it could not be opened. Copy it, and paste it into Jotter.
          </Notice>
        </div>
      )}
      <div className="grid items-start gap-3 min-[1081px]:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <div className="grid min-w-0 gap-3">
          <LinksPanel />
        </div>
        <div className="grid min-w-0 gap-3">
          <BookmarkletPanel />
          <SharePanel />
          <OpenerPanel />
        </div>
      </div>
    </main>
  );
}
