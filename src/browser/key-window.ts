import { readFetchReport, type FetchReport } from '../core/keys/fetching/fetch-report.ts';

/** All that can be said to the window that fetches keys: it never hears of a token or a key. */
export interface KeyWindow {
  /** Puts a URL into its field. It is requested only at the user's click there. */
  readonly offer: (url: string) => void;
  /** Shows a sentence about the last response. */
  readonly say: (sentence: string) => void;
  readonly show: (theme: 'light' | 'dark') => void;
  readonly focus: () => void;
  readonly close: () => void;
}

interface KeyWindowListener {
  readonly told: (report: Exclude<FetchReport, { kind: 'gone' }>) => void;
  /** It was closed, or reloaded, which loses its port: the next one has to be opened anew. */
  readonly closed: () => void;
}

/** Beside the page (public/). Its policy may request other hosts, so no page that holds a token may frame it. */
const file = './jwks-fetcher.html';

/** In milliseconds: browsers tell nobody that a window was closed. */
const lookEvery = 400;

/** Opens the window and hands it a port; undefined where the browser opens none. Only a click may call this. */
export function openKeyWindow({ told, closed }: KeyWindowListener): KeyWindow | undefined {
  const opened = window.open(file, '_blank', 'popup,width=640,height=420');
  if (!opened) return undefined;
  const { port1, port2 } = new MessageChannel();
  const over = new AbortController();
  const hand = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== opened || data !== 'jotter-fetcher') return;
    over.abort();
    // Its origin may be "null" (a sandbox), which cannot be named. It checks who opened it, and a port is no secret.
    opened.postMessage('port', '*', [port2]);
  };
  addEventListener('message', hand, { signal: over.signal });
  port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const report = readFetchReport(data);
    if (report?.kind === 'gone') end();
    else if (report) told(report);
  });
  port1.start();
  const end = (): void => {
    clearInterval(timer);
    over.abort();
    port1.close();
    closed();
  };
  const timer = setInterval(() => opened.closed && end(), lookEvery);
  return {
    offer: (address) => port1.postMessage({ address }),
    say: (said) => port1.postMessage({ said }),
    show: (theme) => port1.postMessage({ theme }),
    focus: () => opened.focus(),
    close: () => {
      port1.postMessage({ close: true });
      end();
    },
  };
}

/** What the browser believes; where it says that it is offline, it is. */
export const isOnline = (): boolean => navigator.onLine;
