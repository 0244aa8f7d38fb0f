import { createServer } from 'node:net';
import { aWhile, inThree } from './driven.ts';
import { expect } from './jotter.ts';
import { signedWith } from './signed.ts';
import { inWorld } from './world.ts';

/** What a worker has to send with, each told to the world by its own path. Runs in the page, which has nothing else. */
async function sendFromWorker(outside: string): Promise<readonly string[]> {
  const code = `
    const to = ${JSON.stringify(outside)};
    const refused = new Set();
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => refused.add(effectiveDirective + ' ' + new URL(blockedURI, 'http://x').pathname));
    const attempts = {
      fetch: () => fetch(to + 'fetch', { mode: 'no-cors' }),
      keepalive: () => fetch(to + 'keepalive', { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' }),
      xhr: () => new Promise((resolve) => { const it = new XMLHttpRequest(); it.onloadend = resolve; it.open('GET', to + 'xhr'); it.send(); }),
      websocket: () => new Promise((resolve) => { const it = new WebSocket(to.replace('http', 'ws') + 'websocket'); it.onerror = it.onopen = resolve; }),
      eventsource: () => new Promise((resolve) => { const it = new EventSource(to + 'eventsource'); it.onerror = it.onopen = () => { it.close(); resolve(); }; }),
      import: () => import(to + 'import'),
    };
    (async () => {
      for (const attempt of Object.values(attempts)) await Promise.resolve().then(attempt).catch(() => undefined);
      const inner = URL.createObjectURL(new Blob(['fetch(' + JSON.stringify(to + 'nested') + ', { mode: "no-cors" }).catch(() => undefined).then(() => postMessage("over"))']));
      const made = globalThis.trustedTypes?.createPolicy('jotter-worker', { createScriptURL: (it) => it });
      const nested = new Worker(made?.createScriptURL(inner) ?? inner);
      await new Promise((resolve) => { nested.onmessage = nested.onerror = resolve; });
      setTimeout(() => postMessage([...refused]), 300);
    })().catch((error) => postMessage([String(error)]));`;
  const policy = globalThis.trustedTypes?.createPolicy('jotter-worker', { createScriptURL: (it) => it });
  const blob = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(policy?.createScriptURL(blob) ?? blob, { type: 'module' });
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => resolve(data));
    worker.addEventListener('error', ({ message }) => resolve([message]));
  });
}

/** What a browser tells a worker that it refused: Firefox no event source, WebKit nothing. The world is the judge. */
const toldToWorkers = {
  Chromium: ['/eventsource', '/fetch', '/import', '/keepalive', '/websocket', '/xhr'],
  Firefox: ['/fetch', '/import', '/keepalive', '/websocket', '/xhr'],
  WebKit: [],
} as const;

const ofWorkers = ['fetch', 'keepalive', 'xhr', 'websocket', 'eventsource', 'import', 'nested'] as const;

/** A service worker that fetches whatever address it is told, as a stranger might put beside the page. */
const relay = {
  '/relay.js': `addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', ({ data }) => fetch(data, { mode: 'no-cors' }));`,
};

/** Starts it, tells it an address, and says how that ended. Runs in the page. */
async function useRelay(address: string): Promise<string> {
  try {
    const registration = await navigator.serviceWorker.register('./relay.js', { scope: './relay/' });
    while (registration.active === null) await new Promise((resolve) => setTimeout(resolve, 20));
    registration.active.postMessage(address, []);
    return 'started';
  } catch {
    return 'refused';
  }
}

/** Tells Jotter's own service worker addresses in every shape, as messages, in requests and in the list of what it keeps. */
async function askOwnWorker(address: string): Promise<string> {
  const { active } = await navigator.serviceWorker.ready;
  for (const message of [
    address,
    { url: address },
    [address],
    { type: 'CACHE_URLS', payload: { urlsToCache: [address] } },
  ])
    active?.postMessage(message, []);
  const asked = [`./?url=${address}`, `./icons/jotter.svg?url=${address}`, `./icons/${address}`, address];
  for (const it of asked) {
    const image = new Image();
    image.src = it;
    document.body.append(image);
  }
  return active?.scriptURL ?? 'none';
}

/** Ways of a page that the self-test does not try, each told to the world by its own path. Runs in the page. */
async function sendFromPage(outside: string): Promise<void> {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, which has nothing else
  const link = (rel: string): void => {
    const element = document.createElement('link');
    element.rel = rel;
    element.href = outside + rel;
    document.head.append(element);
  };
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  const anchor = document.createElement('a');
  const attempts: readonly (() => unknown)[] = [
    () => link('icon'),
    () => link('modulepreload'),
    () => {
      anchor.href = '#x';
      anchor.ping = `${outside}ping`;
      document.body.append(anchor);
      anchor.click();
    },
    () => Reflect.get(globalThis, 'fetchLater')?.(`${outside}fetchlater`, { activateAfter: 100 }),
    () => {
      rules.textContent = JSON.stringify({ prefetch: [{ urls: [`${outside}speculation`], eagerness: 'immediate' }] });
      document.head.append(rules);
    },
  ];
  for (const attempt of attempts)
    try {
      attempt();
    } catch {
      // Refused, or not there: the world is the judge.
    }
  await new Promise((resolve) => setTimeout(resolve, 800));
}

/** Those of them that a browser has. */
const ofPages = {
  Chromium: ['fetchlater', 'icon', 'modulepreload', 'ping', 'speculation'],
  Firefox: ['icon', 'modulepreload'],
  WebKit: ['modulepreload', 'ping'],
} as const;

/** Whether they connect to a host that a page only says it may need, whatever its policy; the page Trust says which do. */
const connectsAhead = { Chromium: false, Firefox: false, WebKit: true } as const;

/** A host that counts who connects, and what comes then. */
async function withDoor(
  run: (port: string, came: { connections: number; bytes: number }) => Promise<void>,
): Promise<void> {
  const came = { connections: 0, bytes: 0 };
  const server = createServer((socket) => {
    came.connections++;
    socket.on('data', ({ length }) => (came.bytes += length)).on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The door has no port.');
  await run(String(at.port), came).finally(() => server.close());
}

/** Where markup leads by itself, each to a path of its own, with the element that does it. */
const markup: Readonly<Record<string, (to: string) => string>> = {
  image: (to) => `<img src="${to}">`,
  srcset: (to) => `<img srcset="${to} 2x, ${to} 1x">`,
  picture: (to) => `<picture><source srcset="${to}"><img></picture>`,
  svg: (to) => `<svg><image href="${to}" width="9" height="9"></image></svg>`,
  audio: (to) => `<audio src="${to}" preload="auto" autoplay></audio>`,
  video: (to) => `<video src="${to}" preload="auto" autoplay muted></video>`,
  poster: (to) => `<video poster="${to}"></video>`,
  frame: (to) => `<iframe src="${to}"></iframe>`,
  object: (to) => `<object data="${to}"></object>`,
  embed: (to) => `<embed src="${to}">`,
  style: (to) => `<link rel="stylesheet" href="${to}">`,
  import: (to) => `<style>@import url("${to}");</style>`,
  background: (to) => `<p style="background: url('${to}')">x</p>`,
  preload: (to) => `<link rel="preload" as="image" href="${to}">`,
  input: (to) => `<input type="image" src="${to}">`,
  handler: (to) => `<img src="data:," onerror="new Image().src='${to}'">`,
};

/** Claims, their names, and header parameters that lead elsewhere, as addresses and as markup. */
function hostileToken(outside: string): string {
  const all = Object.entries(markup).map(([name, element]) => [name, element(`${outside}${name}`)] as const);
  const whole = all.map(([, element]) => element).join('');
  return signedWith(
    'secret',
    {
      iss: outside,
      sub: whole,
      picture: `${outside}claim`,
      jwks_uri: `${outside}claim`,
      refresh: `<meta http-equiv="refresh" content="0;url=${outside}refresh">`,
      [whole]: whole,
      ...Object.fromEntries(all),
    },
    'HS256',
    { jku: `${outside}header`, x5u: `${outside}header`, kid: whole, typ: whole },
  );
}

const heardOf = (heard: readonly string[]): readonly string[] =>
  [...new Set(heard.map((path) => path.replace(/^\//, '')))].filter((path) => path !== 'favicon.ico').toSorted();

/** Puts every text of the token into the page as markup, which Jotter never does. Runs in the page. */
function insert(token: string): void {
  const payload: unknown = JSON.parse(atob(token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? ''));
  document.body.innerHTML = Object.entries(Object(payload))
    // It would be faster than the others.
    .filter(([name]) => name !== 'refresh')
    .flat()
    .join(' ');
}

/** Trusted Types refuse it as text, so it goes in element by element, as a careless script might. Runs in the page. */
function insertDespite(token: string): void {
  const payload: unknown = JSON.parse(atob(token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? ''));
  const texts = Object.entries(Object(payload)).flat().join(' ');
  try {
    document.body.innerHTML = texts;
  } catch {
    const box = document.createElement('div');
    document.body.append(box);
    for (const [, tag, attributes] of texts.matchAll(/<([a-z]+)\b([^>]*)>/g)) {
      // Leads the tab elsewhere where nothing can cancel that, as the page says (e2e/lock.spec.ts).
      if (tag === 'meta' && !('navigation' in globalThis)) continue;
      const element = document.createElement(tag ?? 'p');
      for (const [, name, value] of (attributes ?? '').matchAll(/([a-z-]+)="([^"]*)"/g))
        try {
          element.setAttribute(name ?? '', value ?? '');
        } catch {
          // Trusted Types again: of object, embed and handlers.
        }
      box.append(element);
    }
    const style = document.createElement('style');
    style.textContent = Array.from(texts.matchAll(/<style>([^<]*)/g), ([, rule]) => rule).join('\n');
    box.append(style);
  }
}

for (const { browserName, it } of inThree) {
  it.describe(`in ${browserName}`, () => {
    it('a worker sends nothing by any way that workers have, and by each without the policy', async ({ driven }) => {
      await inWorld({}, async ({ page, outside, heard }) => {
        await driven.goto(page);
        const refused = await driven.evaluate(sendFromWorker, outside);
        expect(new Set(refused.map((line) => line.split(' ')[1]))).toEqual(new Set(toldToWorkers[browserName]));
        await aWhile();
        expect(heard).toEqual([]);
      });
      await inWorld({ without: ['policy'] }, async ({ page, outside, heard }) => {
        await driven.goto(page);
        await driven.evaluate(sendFromWorker, outside);
        await aWhile();
        expect(heardOf(heard)).toEqual([...ofWorkers].toSorted());
      });
    });

    it('the page sends nothing by the rarer ways either, and by each without the policy', async ({ driven }) => {
      await inWorld({}, async ({ page, outside, heard }) => {
        await driven.goto(page);
        await driven.evaluate(sendFromPage, outside);
        await aWhile();
        expect(heard).toEqual([]);
      });
      await inWorld({ without: ['policy'] }, async ({ page, outside, heard }) => {
        await driven.goto(page);
        await driven.evaluate(sendFromPage, outside);
        await aWhile();
        expect(heardOf(heard)).toEqual(ofPages[browserName]);
      });
    });

    it(`a host named by preconnect ${connectsAhead[browserName] ? 'is connected to, and' : 'hears nothing, and'} nothing is sent`, async ({
      driven,
    }) => {
      await withDoor((port, came) =>
        inWorld({}, async ({ page }) => {
          await driven.goto(page);
          await driven.evaluate((to) => {
            const link = document.createElement('link');
            link.rel = 'preconnect';
            link.href = `http://localhost:${to}/`;
            document.head.append(link);
          }, port);
          await aWhile();
          await aWhile();
          expect({ connected: came.connections > 0, bytes: came.bytes }).toEqual({
            connected: connectsAhead[browserName],
            bytes: 0,
          });
          await driven.goto(`${page}#/trust`);
          await expect
            .poll(() => driven.evaluate(() => document.body.textContent, ''))
            .toContain('made Firefox look up the name and WebKitGTK connect to the host; Chromium did neither.');
        }),
      );
    });

    it('no other service worker starts, by either of two guards, and without both one relays', async ({ driven }) => {
      const outcomes: string[] = [];
      const said: (readonly string[])[] = [];
      for (const without of [[], ['trusted types'], ['narrower policy'], ['policy']] as const)
        await inWorld({ without, strange: relay }, async ({ page, outside, heard }) => {
          await driven.goto(page);
          outcomes.push(await driven.evaluate(useRelay, `${outside}relay`));
          // What a browser relays comes when it comes; what it does not, in no while.
          if (outcomes.at(-1) === 'started') await expect.poll(() => heardOf(heard)).toEqual(['relay']);
          else await aWhile();
          said.push(heardOf(heard));
        });
      expect(outcomes).toEqual(['refused', 'refused', 'refused', 'started']);
      expect(said).toEqual([[], [], [], ['relay']]);
    });

    it('its own service worker takes no address, however it is told', async ({ driven }) => {
      await inWorld({}, async ({ page, outside, heard }) => {
        await driven.goto(page);
        expect(await driven.evaluate(askOwnWorker, `${outside}told`)).toBe(`${page}sw.js`);
        await aWhile();
        expect(heard).toEqual([]);
      });
    });

    it('a hostile token makes nothing leave, and its markup does where it is inserted without the policy', async ({
      driven,
    }) => {
      await inWorld({}, async ({ page, outside, heard }) => {
        await driven.goto(`${page}#token=${hostileToken(outside)}`);
        await aWhile();
        const shown = await driven.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          return document.body.textContent;
        }, '');
        expect(shown).toContain(`${outside}claim`);
        await aWhile();
        // Even inserted as markup it would make nothing leave.
        await driven.evaluate(insertDespite, hostileToken(outside));
        await aWhile();
        expect(heard).toEqual([]);
      });
      await inWorld({ without: ['policy', 'guard'] }, async ({ page, outside, heard }) => {
        await driven.goto(page);
        await driven.evaluate(insert, hostileToken(outside));
        await aWhile();
        await expect.poll(() => Object.keys(markup).filter((way) => !heardOf(heard).includes(way))).toEqual([]);
      });
    });
  });
}
