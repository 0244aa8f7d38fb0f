/** The self-test of the page Trust: how it is run, and what it must say in each browser. */
import type { BrowserName, Driven } from './driven.ts';

export interface Row {
  readonly name: string;
  readonly state: string;
  readonly why: string;
}

/** Runs it as a person would, and reads what it says. */
export async function selfTest(page: Driven, address: string): Promise<readonly Row[]> {
  await page.goto(`${address}#/trust`);
  return page.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, which has nothing else
    const until = async <T>(found: () => T | undefined): Promise<T> => {
      for (;;) {
        const it = found();
        if (it !== undefined) return it;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const button = await until(() =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Try to get out'),
    );
    button.click();
    await until(() => (button.disabled ? true : undefined));
    await until(() => (button.disabled ? undefined : true));
    return [...document.querySelectorAll('ul[aria-label="Ways out"] > li')].map((row) => ({
      name: row.querySelector('b')?.textContent ?? '',
      state: row.children[1]?.textContent ?? '',
      why: row.children[2]?.textContent ?? '',
    }));
  }, '');
}

type Ways = ReadonlyMap<string, readonly [name: string, why: string]>;

/** The ways that the policy stands before, by what the world hears of them, in the order of the page. */
const governed: Ways = new Map([
  ['fetch', ['fetch', 'Refused by connect-src.']],
  ['xhr', ['XMLHttpRequest', 'Refused by connect-src.']],
  ['beacon', ['Beacon', 'Refused by connect-src.']],
  ['websocket', ['WebSocket', 'Refused by connect-src.']],
  ['eventsource', ['EventSource', 'Refused by connect-src.']],
  ['image', ['Image', 'Refused by img-src.']],
  ['style', ['Style sheet', 'Refused by style-src-elem.']],
  ['media', ['Media', 'Refused by media-src.']],
  ['import', ['Import', 'Refused by connect-src.']],
  ['prefetch', ['Prefetch', 'Refused by default-src.']],
  ['frame', ['Frame', 'Refused by frame-src.']],
  ['form', ['Form', 'Refused by form-action.']],
  ['worker', ['fetch in a worker', 'Refused by connect-src.']],
]);

const noPrefetch = 'This browser does not prefetch.';

/** WebKit counts a module of data among the scripts, has no prefetch, and tells a worker nothing of what it refuses. */
const governedInWebKit: Ways = new Map([
  ...governed,
  ['import', ['Import', 'Refused by script-src-elem.']],
  ['prefetch', ['Prefetch', noPrefetch]],
  [
    'worker',
    [
      'fetch in a worker',
      'Refused by connect-src. This browser does not report what it refuses to a worker; it refused a WebSocket to the same host there with a SecurityError, and the same directive governs both.',
    ],
  ],
]);

const rowsOf = (ways: Ways): readonly Row[] =>
  Array.from(ways.values(), ([name, why]) => ({
    name,
    state: why === noPrefetch ? 'Nothing to try' : 'Blocked',
    why,
  }));

const serviceWorker = { name: 'Service worker', state: 'Blocked', why: 'Refused by require-trusted-types-for.' };
const guarded = { name: 'Navigation', state: 'Blocked', why: 'Cancelled by the guard of this page.' };
const webRtc = {
  name: 'WebRTC',
  state: 'Not blocked',
  why: 'No policy of a page governs it. Jotter has no code that uses it, but for this test.',
};
const passkey = { name: 'Passkey', state: 'Blocked', why: 'Rejected by the guard of this page.' };
const answers = [...rowsOf(governed), serviceWorker, guarded, webRtc, passkey];

/** Every answer, by browser. */
export const answersWithPolicy: Readonly<Record<BrowserName, readonly Row[]>> = {
  Chromium: answers,
  Firefox: answers,
  WebKit: [
    ...rowsOf(governedInWebKit),
    serviceWorker,
    {
      name: 'Navigation',
      state: 'Not blocked',
      why: 'This browser has no Navigation API to cancel it with. Not tried, as the page would be gone.',
    },
    { name: 'WebRTC', state: 'Nothing to try', why: 'This browser has no WebRTC.' },
    { name: 'Passkey', state: 'Nothing to try', why: 'This browser has no passkeys here.' },
  ],
};

/** The ways that a browser has not, so that nothing can leave by them even without the policy. */
export const missingIn: Readonly<Record<BrowserName, readonly string[]>> = {
  Chromium: [],
  Firefox: [],
  WebKit: ['Prefetch', 'WebRTC', 'Passkey'],
};

/** What the world hears of the self-test without the policy. */
export const waysOf = (browserName: BrowserName): readonly string[] =>
  Array.from(governed, ([way, [name]]) => ({ way, name }))
    .filter(({ name }) => !missingIn[browserName].includes(name))
    .map(({ way }) => way);
