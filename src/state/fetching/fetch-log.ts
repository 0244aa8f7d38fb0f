import { atom } from 'nanostores';

export { hasKeyFrame } from '../../browser/has-key-frame.ts';

/** A request of the frame that fetches keys, as the frame told of it before it left. */
export interface LoggedFetch {
  readonly address: string;
  /** One that wants to read, or one that only asks whether anybody is there. */
  readonly mode: 'cors' | 'no-cors';
  /** Seconds since 1970. */
  readonly at: number;
}

/** Since the page was opened. No page can measure what a frame of another origin requests. */
export const $fetchLog = atom<readonly LoggedFetch[]>([]);

export function logFetch(entry: LoggedFetch): void {
  $fetchLog.set([...$fetchLog.get(), entry]);
}
