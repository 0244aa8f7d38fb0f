import type { ReactNode } from 'react';
import { $fetchLog, type LoggedFetch } from '../state/fetching/fetch-log.ts';
import { $ledger } from '../state/trust/ledger.ts';
import { useStore } from '../state/page/use-store.ts';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { count } from '../core/text/words.ts';
import { TestedBy } from './TestedBy.tsx';

type Ledger = ReturnType<typeof $ledger.get>;
type Entries = Ledger['own'];

/** Every request of the page, as its browser measured it. */
export function LedgerPanel() {
  const { own, memory, others, refused } = useStore($ledger);
  const fetches = useStore($fetchLog);
  const leaks = others.length;
  return (
    <Panel title="Ledger" className="order-3" meta="what this page has requested since it was opened">
      <Notice tone={leaks === 0 ? 'ok' : 'bad'} title={titleOf(leaks, fetches.length)}>
        {count(own.length, 'request')} to the host that gave you this page, each for a file of Jotter
        {fetches.length > 0 &&
          `; and the window that fetches keys made ${count(fetches.length, 'request')}, at your click`}
        .
      </Notice>
      <Group title="To other hosts" entries={others} open />
      <Fetches entries={fetches} />
      <Group title="Attempts of the self-test: refused, and listed all the same" entries={refused} />
      <Group title="To the host of this page" entries={own} />
      <Group title="Out of this page’s own memory (data: and blob:)" entries={memory} />
      <p className="px-3.5 py-3 text-meta text-ink-3">
        From the browser’s own Resource Timing, which does not list what a worker loads, sockets, or WebRTC, nor what
        the window that fetches keys requests: the window reports those itself, before each request. The network view of
        your browser’s developer tools lists all.
        <TestedBy files="e2e/lock.spec.ts, e2e/key-fetching.spec.ts" />
      </p>
    </Panel>
  );
}

function titleOf(leaks: number, fetches: number): string {
  if (leaks > 0) return `${count(leaks, 'request')} to another host`;
  return fetches === 0 ? 'No request to another host' : 'No request of the page itself to another host';
}

interface GroupProps {
  readonly title: string;
  readonly entries: Entries;
  readonly open?: boolean;
}

const Group = ({ title, entries, open = false }: GroupProps) => (
  <Listed title={title} open={open}>
    {entries.map(({ address, by, at, bytes }) => (
      <Line key={`${at} ${address}`} address={address}>
        {(at / 1000).toFixed(2)} s · {by}
        {bytes > 0 && ` · ${count(bytes, 'byte')}`}
      </Line>
    ))}
  </Listed>
);

/** What the window told of. */
const Fetches = ({ entries }: { readonly entries: readonly LoggedFetch[] }) => (
  <Listed title="Requests of the window that fetches keys, each at your click" open>
    {entries.map(({ address, mode, at }, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- it only grows
      <Line key={index} address={address}>
        {new Date(at * 1000).toLocaleTimeString('en-GB')} ·{' '}
        {mode === 'cors' ? 'GET' : 'HEAD, only to check whether a server is there'}
      </Line>
    ))}
  </Listed>
);

interface ListedProps {
  readonly title: string;
  readonly open: boolean;
  readonly children: readonly ReactNode[];
}

/** Nothing where there is no line. */
const Listed = ({ title, open, children }: ListedProps) =>
  children.length > 0 && (
    <details open={open} className="border-b border-line text-small">
      <summary className="px-3.5 py-2">
        {title} <span className="text-ink-3">{children.length}</span>
      </summary>
      <ul aria-label={title} className="bg-sunken px-3.5 py-2 font-mono text-tag text-ink-2">
        {children}
      </ul>
    </details>
  );

const Line = ({ address, children }: { readonly address: string; readonly children: ReactNode }) => (
  <li className="flex flex-wrap justify-between gap-x-4 py-0.5">
    <span className="min-w-0 [overflow-wrap:anywhere]">{shown(address)}</span>
    <span className="text-ink-3">{children}</span>
  </li>
);

/** A data address can be as long as it likes. */
const shown = (address: string): string => (address.length > 160 ? `${address.slice(0, 160)}…` : address);
