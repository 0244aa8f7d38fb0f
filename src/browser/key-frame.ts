import { readFrameReport, type FrameReport } from '../core/keys/fetching/frame-report.ts';

/** All that can be said to the frame that fetches keys: it never hears of a token or a key. */
export interface KeyFrame {
  /** Puts an address into its field. It is asked only at the user's click there. */
  readonly offer: (address: string) => void;
  readonly show: (theme: 'light' | 'dark') => void;
  readonly close: () => void;
}

/** Beside the page; the policy names this one file as what may be framed (before-paint.js). */
export const keyFrameAddress = './jwks-fetcher.html';

/** Gives a frame that has loaded its port. */
export function connectKeyFrame(frame: HTMLIFrameElement, told: (report: FrameReport) => void): KeyFrame {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const report = readFrameReport(data);
    if (report) told(report);
  });
  port1.start();
  // An origin that is "null" cannot be named; what is said here is no secret.
  frame.contentWindow?.postMessage('port', '*', [port2]);
  return {
    offer: (address) => port1.postMessage({ address }),
    show: (theme) => port1.postMessage({ theme }),
    close: () => port1.close(),
  };
}

/** What the browser believes; where it says that it is offline, it is. */
export const isOnline = (): boolean => navigator.onLine;
