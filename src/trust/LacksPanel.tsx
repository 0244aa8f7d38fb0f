import { $lacking, type Lacking } from '../state/page/lacking.ts';
import { $isMissing } from '../state/page/missing.ts';
import { $notKept } from '../state/reloading/new-version.ts';
import { useStore } from '../state/page/use-store.ts';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';

interface Lack {
  readonly what: string;
  readonly so: string;
}

const lacks: Readonly<Record<Lacking, Lack>> = {
  storage: {
    what: 'Storage',
    so: 'This browser denies it. Theme, shortcut setting and steps of lessons are forgotten when the page closes, and texts cannot be kept over a reload.',
  },
  'web-crypto': {
    what: 'WebCrypto',
    so: 'Browsers give it to pages over https and of the same machine only. Few signatures can be checked here, and nothing can be decrypted.',
  },
  navigation: {
    what: 'Navigation API',
    so: 'A script that leads this tab elsewhere is not cancelled.',
  },
  'trusted-types': {
    what: 'Trusted Types',
    so: 'That a text becomes markup or script by a slip is not refused by the browser.',
  },
};

const offline =
  'Jotter needs the network whenever it is opened or a further part of it is needed, and nothing can be shared with it.';

const missingPart: Lack = {
  what: 'A part of Jotter',
  so: 'It could not be loaded since this page was opened. The notice above tries again.',
};

/** What does not work here because the browser has not what it takes, or denies it. */
export function LacksPanel() {
  const own = useStore($lacking).map((one) => lacks[one]);
  const notKept = useStore($notKept);
  const isMissing = useStore($isMissing);
  const worker = notKept === undefined ? [] : [{ what: 'Service worker', so: `${notKept} ${offline}` }];
  const all: readonly Lack[] = [...own, ...worker, ...(isMissing ? [missingPart] : [])];
  return (
    <Panel title="What this browser has not" className="order-3" meta="and what does not work without it">
      {all.length === 0 ? (
        <Notice tone="ok" title="Nothing that Jotter uses is missing here" />
      ) : (
        <dl className="grid gap-2 px-3.5 py-3 text-small">
          {all.map(({ what, so }) => (
            <div key={what}>
              <dt className="font-semibold">{what}</dt>
              <dd className="text-ink-2 [overflow-wrap:anywhere]">{so}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}
