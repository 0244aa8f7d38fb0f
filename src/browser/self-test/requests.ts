import type { PolicyChannel } from './channel.ts';

/** What scripts send with. */
export const requestChannels: readonly PolicyChannel[] = [
  {
    kind: 'policy',
    id: 'fetch',
    name: 'fetch',
    how: 'a request whose answer nobody needs to allow',
    attempt: ({ address, signal }) => tryFetch(address, signal),
  },
  {
    kind: 'policy',
    id: 'xhr',
    name: 'XMLHttpRequest',
    how: 'the older way of asking',
    attempt: ({ address, signal }) =>
      new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.addEventListener('loadend', () => resolve(request.status === 0 ? 'no answer' : 'an answer came'));
        signal.addEventListener('abort', () => request.abort());
        request.open('GET', address);
        request.send();
      }),
  },
  {
    kind: 'policy',
    id: 'beacon',
    name: 'Beacon',
    how: 'what pages report with when they close',
    attempt: ({ address }) =>
      Promise.resolve(navigator.sendBeacon(address, 'jotter-self-test') ? 'the browser took it' : 'it was not taken'),
  },
  {
    kind: 'policy',
    id: 'websocket',
    name: 'WebSocket',
    how: 'a lasting connection',
    attempt: ({ address, target, signal }) => {
      const socket = new WebSocket(address.replace(target.origin, target.socket));
      signal.addEventListener('abort', () => socket.close());
      return ended(socket, { open: 'it was opened', close: 'it was closed', error: 'no answer' });
    },
  },
  {
    kind: 'policy',
    id: 'eventsource',
    name: 'EventSource',
    how: 'messages that a server sends',
    attempt: ({ address, signal }) => {
      const source = new EventSource(address);
      signal.addEventListener('abort', () => source.close());
      return ended(source, { open: 'it was opened', error: 'no answer' });
    },
  },
];

const tryFetch = (address: string, signal: AbortSignal): Promise<string> =>
  fetch(address, {
    mode: 'no-cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal,
  }).then(
    () => 'an answer came',
    () => 'no answer',
  );

/** The first of some events, in words. */
export function ended(source: EventTarget, words: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve) => {
    for (const [name, said] of Object.entries(words))
      source.addEventListener(name, () => resolve(said), { once: true });
  });
}
