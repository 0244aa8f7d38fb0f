import { build } from '../state/trust/build.ts';
import { hasKeyFrame } from '../state/fetching/fetch-log.ts';
import { Panel } from '../ui/Panel.tsx';

const keysFetched = {
  what: 'Keys that you fetch',
  why: 'One frame of this page may ask other hosts: over https, or http on this machine. It never sees token or key; it asks for the address in its own field, at your click in it. An address can carry text, and it refuses what looks like a token, no more: read the address before you click. Whose keys you fetch learns that somebody at your address did, without cookie or referrer.',
};

const serviceWorker = {
  what: 'The service worker, which keeps Jotter for when there is no network',
  why: 'A page cannot give it a policy. It is one file, sw.js, of about a screen: it asks for the files of this build, each by its hash, takes no address from anybody, and no other one can be started.',
};

const limits: readonly { readonly what: string; readonly why: string }[] = [
  {
    what: 'WebRTC',
    why: 'No policy of a page governs it. A script in this page could send a few bytes to a server by it. Jotter has no code that does, but for the self-test.',
  },
  {
    what: 'Names that are looked up ahead',
    why: 'A script can ask the browser to look up a host name, or to connect to a host, before anything is requested (dns-prefetch, preconnect), and a name can carry text. No policy stops that for certain. In our tests, with this policy in force, Firefox looked the name up and WebKitGTK connected to the host; Chromium did neither. Nothing in Jotter asks for it.',
  },
  {
    what: 'A link that you click, and a new tab',
    why: 'They go where they lead. Links of Jotter lead to specifications, and hold nothing of your token.',
  },
  ...(hasKeyFrame ? [keysFetched] : []),
  {
    what: 'Navigation by script',
    why: 'Cancelled where the browser has the Navigation API, and nowhere else: no policy governs it. The guard is a script of this page, so it holds against what a token could bring in, not against a changed Jotter.',
  },
  ...(build.isOneFile ? [] : [serviceWorker]),
  {
    what: 'A page that opened this one',
    why: 'It can lead this tab elsewhere, as with any tab that it opens, and cannot read it. Where it opens “#hand-off”, so as to hand you a text, Jotter tells it “ready”, then “accepted” or “refused”, and nothing else.',
  },
  {
    what: 'Extensions, and this machine',
    why: 'An extension of your browser that may read pages can read this one, whatever it forbids itself.',
  },
  {
    what: 'Whoever serves this page',
    why: 'The policy lets the page ask its own host for scripts, styles, pictures and its one frame, and an address can carry text: the ledger shows every one. Who can change the page can change its policy and this test, too; your browser’s own network view tells what is true.',
  },
];

/** What the claim does not cover, beside the claim. */
export function LimitsPanel() {
  return (
    <Panel title="What holds, and what does not" className="order-2">
      <p className="border-b border-line px-3.5 py-3 text-small text-ink-2">
        With the policy in force, <b className="font-semibold text-ink">no request of this page or its workers</b> can
        carry your token to another host: your browser refuses before anything leaves. It does not cover:
      </p>
      <dl className="grid gap-2 px-3.5 py-3 text-small">
        {limits.map(({ what, why }) => (
          <div key={what}>
            <dt className="font-semibold">{what}</dt>
            <dd className="text-ink-2">{why}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
