import { atom } from 'nanostores';

export { hasKeyWindow } from '../../browser/has-key-window.ts';

/** A request of the window that fetches keys, as the window told of it before it left. */
export interface LoggedFetch {
  readonly address: string;
  /** One that wants to read, or one that only asks whether anybody is there. */
  readonly mode: 'cors' | 'no-cors';
  /** Seconds since 1970. */
  readonly at: number;
}

/** Since the page was opened. A page cannot measure what another window requests. */
export const $fetchLog = atom<readonly LoggedFetch[]>([]);

export function logFetch(entry: LoggedFetch): void {
  $fetchLog.set([...$fetchLog.get(), entry]);
}
