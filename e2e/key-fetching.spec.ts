import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { type Browser, type BrowserContext, launch, type Page } from 'puppeteer-core';
import { findBrowser, findFirefox } from '../scripts/browser.mjs';
import { expect } from './jotter.ts';
import { withIdentityProvider, type IdentityProvider } from './identity-provider.ts';
import { patience } from './playwright.config.ts';
import { serveFolder, type StaticHost } from './static-host.ts';
import { inWorld } from './world.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** A browser that has visited Jotter before, so that the service worker is in charge. */
interface Home {
  readonly context: BrowserContext;
  readonly host: StaticHost;
}

/** Jotter as its user has it in front of them, and the window that fetches keys, in either browser. */
class Debugger {
  page: Page;
  #context: BrowserContext;
  readonly #address: string;
  constructor({ context, host }: Home, page: Page) {
    this.#context = context;
    this.page = page;
    this.#address = host.address;
  }

  /** With the service worker in charge, as from the second visit on, unless the test needs a first visit. */
  async open(token: string, hasServiceWorker = true, then?: string): Promise<void> {
    if (!hasServiceWorker) await this.#startAnew();
    // Another page in between: a URL that differs in its fragment alone is not loaded again.
    await this.page.goto('about:blank');
    await this.page.goto(`${this.#address}#token=${token}`);
    if (then !== undefined) return this.page.locator(`::-p-text(${then})`).click();
    await this.page.locator('::-p-text(Fetch from a URL)').click();
    await this.page.locator('::-p-text(Another URL …)').wait();
  }

  /** In a context of its own, which no service worker knows. */
  async #startAnew(): Promise<void> {
    this.#context = await this.page.browser().createBrowserContext();
    this.page = await this.#context.newPage();
    this.page.setDefaultTimeout(patience);
    await this.page.evaluateOnNewDocument(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  }

  /** Leaves the browser as the next test expects it. */
  async close(home: Home): Promise<void> {
    if (this.#context !== home.context) await this.#context.close();
    for (const page of await home.context.pages()) await page.close();
  }

  async #found(): Promise<Page | undefined> {
    return (await this.#context.pages()).find((one) => one.url().endsWith('/jwks-fetcher.html'));
  }

  /** The window, once it has its port. */
  async window(): Promise<Page> {
    for (;;) {
      const opened = await this.#found();
      if (opened) {
        await opened.bringToFront();
        await opened.waitForFunction(
          () => !document.querySelector('#said')?.textContent?.startsWith('Open this window'),
        );
        return opened;
      }
      await rest(50);
    }
  }

  /** Writes a URL into the field of the window, as a person would. */
  async write(address: string): Promise<Page> {
    if (!(await this.#found())) {
      await this.page.bringToFront();
      await this.page.locator('::-p-text(Another URL …)').click();
    }
    const opened = await this.window();
    // The empty URL with which it opened may come in behind the first letter.
    while ((await fieldOf(opened)) !== address) await opened.locator('#address').fill(address);
    return opened;
  }

  /** Clicks the button of the window, once it can be clicked. */
  async fetch(): Promise<void> {
    await (await this.window()).locator('#fetch').click();
  }

  async ask(address: string): Promise<void> {
    await this.write(address);
    await this.fetch();
  }

  async put(title: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.locator(`button[aria-label^="Fetch … ${title}"]`).click();
    const opened = await this.window();
    await opened.waitForFunction(() => document.querySelector('textarea')?.value !== '');
  }

  /** Until the window has closed itself. */
  async isClosed(): Promise<void> {
    await expect.poll(() => this.#found()).toBeUndefined();
    await this.page.bringToFront();
  }

  /** What stands in the region of that name, once it holds the text. */
  async says(selector: string, text: string): Promise<string> {
    try {
      await this.page.waitForFunction(
        (where, wanted) => document.querySelector(where)?.textContent?.includes(wanted),
        {},
        selector,
        text,
      );
    } catch {
      expect(await this.text(selector)).toContain(text);
    }
    return this.text(selector);
  }

  text(selector: string): Promise<string> {
    return this.page.evaluate((where) => document.querySelector(where)?.textContent ?? '', selector);
  }

  outcome(text: string): Promise<string> {
    return this.says('[aria-label="Outcome of fetching"]', text);
  }
  findings(text: string): Promise<string> {
    return this.says('main', text);
  }
  gates(text: string): Promise<string> {
    return this.says('[aria-label="Gates"]', text);
  }
}

interface Given {
  readonly provider: IdentityProvider;
  readonly jotter: Debugger;
}

/** The first visit, which ends with the service worker in charge. */
async function visit({ context, host }: Home): Promise<void> {
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(host.address);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.close();
}

/** One for all tests of a worker: it takes seconds to start. */
function started(browserName: 'Chromium' | 'Firefox'): Promise<Browser> | undefined {
  const executablePath = browserName === 'Chromium' ? findBrowser() : findFirefox();
  if (executablePath === undefined) return undefined;
  return launch({
    browser: browserName === 'Chromium' ? 'chrome' : 'firefox',
    executablePath,
    headless: true,
    // The provider vouches for itself.
    acceptInsecureCerts: true,
    args: browserName === 'Chromium' ? ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] : [],
  });
}

const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** The URL in the field of the window. */
const fieldOf = (opened: Page): Promise<string> =>
  opened.$eval('#address', (field) => (field instanceof HTMLTextAreaElement ? field.value : ''));
const hostOf = (address: string): string => new URL(address).host;

for (const browserName of ['Chromium', 'Firefox'] as const) {
  const it = base.extend<Given, { readonly driver: Browser | undefined; readonly home: Home | undefined }>({
    driver: [
      async ({}, use) => {
        const browser = await started(browserName);
        await use(browser);
        if (browser) await browser.close();
      },
      { scope: 'worker' },
    ],
    // The keeping of all files takes seconds, so that all tests of a worker share the browser that has visited Jotter.
    home: [
      async ({ driver }, use) => {
        const context = await driver?.createBrowserContext();
        const host = await serveFolder(dist, '/some/where/');
        const home = context && { context, host };
        if (home) await visit(home);
        await use(home);
        await context?.close();
        await host.stop();
      },
      { scope: 'worker' },
    ],
    provider: async ({}, use) => withIdentityProvider(use),
    jotter: async ({ home }, use) => {
      base.skip(home === undefined, `There is no ${browserName} here.`);
      if (!home) return;
      const page = await home.context.newPage();
      page.setDefaultTimeout(patience);
      const faults: string[] = [];
      // Firefox tells here of what it refuses, too, which these tests bring about.
      page.on('pageerror', (error) => {
        if (!/Cross-Origin Request Blocked|Content-Security-Policy/.test(String(error))) faults.push(String(error));
      });
      const jotter = new Debugger(home, page);
      await use(jotter);
      await jotter.close(home);
      expect(faults).toEqual([]);
    },
  });

  it.describe(`in ${browserName}, keys`, () => {
    it('are fetched in two steps by the issuer’s metadata, and the verdict says from where', async ({
      jotter,
      provider,
    }) => {
      await jotter.open(provider.token());
      for (const title of ['Issuer metadata, OpenID', 'Issuer metadata, RFC 8414']) {
        await jotter.put(title);
        await jotter.fetch();
        await jotter.outcome('Step 1 of 2');
        expect(await jotter.outcome(`${provider.address}/keys`)).toContain(
          'Its issuer and the token’s iss are identical.',
        );
        const opened = await jotter.window();
        await expect.poll(() => fieldOf(opened)).toBe(`${provider.address}/keys`);
        expect(await opened.$eval('#said', ({ textContent }) => textContent)).toContain('Step 2 of 2');
      }
      expect(provider.heard.map(({ path }) => path)).toEqual([
        '/.well-known/openid-configuration',
        '/.well-known/oauth-authorization-server',
      ]);
      await jotter.fetch();
      await jotter.outcome(`1 key from ${hostOf(provider.address)} in the key field`);
      await jotter.isClosed();
      expect(await jotter.gates('Signature passes')).toMatch(
        new RegExp(`verified by a key that ${hostOf(provider.address)} served, fetched at \\d\\d:\\d\\d UTC, “a”`),
      );
    });
    it('are found again after the issuer has changed them', async ({ jotter, provider }) => {
      provider.kids = ['old', 'older'];
      await jotter.open(provider.token());
      await jotter.ask(`${provider.address}/keys`);
      expect(await jotter.outcome(`2 keys from ${hostOf(provider.address)} in the key field`)).toContain(
        'None of these keys has the key ID “a”, which the token names; their key IDs are “old”, “older”. Issuers change their keys: a new key may not be published yet (fetch again), the token may be older than these keys, or these are the keys of another issuer, tenant or environment.',
      );
      await jotter.gates('Signature fails');
      provider.kids = ['a', 'old'];
      await jotter.isClosed();
      await jotter.ask(`${provider.address}/keys`);
      expect(await jotter.outcome('Signature verified.')).not.toContain('None of these');
      await jotter.gates('Signature passes: verified by a key that');
    });

    it('are read in every form: one JWK, a map of certificates, a PEM', async ({ jotter, provider }) => {
      await jotter.open(provider.token());
      for (const [path, count] of [
        ['jwk', '1 key'],
        ['certificates', '2 keys'],
        ['certificate.pem', '1 key'],
      ] as const) {
        await jotter.ask(`${provider.address}/${path}`);
        await jotter.outcome(`${count} from ${hostOf(provider.address)} in the key field`);
        await jotter.isClosed();
        await jotter.says('[data-testid="key-reading"]', `, fetched from ${hostOf(provider.address)} at`);
        await jotter.gates('Signature passes: verified by a key that');
      }
      // What somebody changes is theirs.
      await jotter.page.locator('::-p-text(Replace)').click();
      await jotter.page.locator('textarea[aria-label="Key"]').wait();
      await jotter.page.keyboard.press('End');
      await jotter.page.keyboard.type('\n');
      await jotter.gates('Signature passes: verified by the key you pasted');
    });

    it('are not had from the description of another issuer, unless its user says so', async ({ jotter, provider }) => {
      await jotter.open(provider.token({}, { iss: `${provider.address}/other` }));
      await jotter.put('Issuer metadata, OpenID');
      await jotter.fetch();
      await jotter.outcome(
        `Its issuer is “${provider.address}”, and the iss of the token is “${provider.address}/other”. They must be identical, or this metadata must not be used (RFC 8414 §3.3).`,
      );
      expect(await fieldOf(await jotter.window())).toContain('/other/.well-known/');
      await jotter.page.bringToFront();
      await jotter.page.locator('::-p-text(Fetch these keys anyway …)').click();
      await expect.poll(async () => fieldOf(await jotter.window())).toMatch(/\/keys$/);
      await jotter.fetch();
      await jotter.outcome('1 key from');
      await jotter.findings('The key was served for another issuer');
      await jotter.gates(', but: the key was served for another issuer');
    });

    it('from where the token itself says are never proof', async ({ jotter, provider }) => {
      await jotter.open(provider.token({ jku: `${provider.address}/keys` }, { iss: 'https://good.example' }));
      await jotter.put('The key set URL in the token (jku)');
      await jotter.fetch();
      await jotter.outcome('1 key from');
      await jotter.gates(
        'matches a key from the address that the token itself names (jku), which does not prove its issuer',
      );
      await jotter.says(
        'main',
        'The token itself names that address (jku). Whoever made the token chose it, so that by itself the key proves nothing about the issuer (RFC 8725 §3.10).',
      );
      await jotter.findings('The key was served by another host than the issuer');
    });

    it('that a description leads to are never proof where the token itself names the description', async ({
      jotter,
      provider,
    }) => {
      const description = `${provider.address}/.well-known/openid-configuration`;
      await jotter.open(provider.token({ jku: description }, { iss: undefined }));
      await jotter.put('The key set URL in the token (jku)');
      await jotter.fetch();
      await expect.poll(async () => fieldOf(await jotter.window())).toMatch(/\/keys$/);
      await jotter.fetch();
      await jotter.outcome('1 key from');
      await jotter.gates('matches a key from an address that a token led to (jku), which does not prove its issuer');
    });

    it('from a URL that a link brought along are never proof', async ({ jotter, provider }) => {
      const url = encodeURIComponent(`${provider.address}/keys`);
      await jotter.open(`${provider.token({}, { iss: undefined })}&key=${url}`, true, 'Fetch keys from this URL');
      await jotter.fetch();
      await jotter.outcome('1 key from');
      await jotter.gates('matches a key from an address that came with the token, which does not prove its issuer');
    });

    it('that a forged description leads to are not taken for those of its issuer', async ({ jotter, provider }) => {
      await jotter.open(provider.token({ jku: `${provider.address}/forged` }, { iss: 'https://good.example' }));
      await jotter.put('The key set URL in the token (jku)');
      await jotter.fetch();
      await jotter.outcome(
        'It names “https://good.example” as its issuer, but it is not at the URL where that issuer publishes its metadata (RFC 8414 §3.1), so anyone could have written it.',
      );
      expect(await fieldOf(await jotter.window())).toBe(`${provider.address}/forged`);
      await jotter.page.bringToFront();
      await jotter.page.locator('::-p-text(Fetch these keys anyway …)').click();
      await expect.poll(async () => fieldOf(await jotter.window())).toMatch(/\/keys$/);
      await jotter.fetch();
      await jotter.findings('The key was served by another host than the issuer');
    });

    it('that do not come are told apart', async ({ jotter, provider }) => {
      await jotter.open(provider.token());
      const host = hostOf(provider.address);
      const curl = (path: string): string =>
        `Paste what this prints into the key field:curl -sSL '${provider.address}${path}'`;
      const none = 'http://127.0.0.1:9';
      const cases: readonly (readonly [address: string, ...said: string[]])[] = [
        [
          '/no-cors',
          `${host} does not let this page read the responseThe server responded, but no CORS header allows this page to read it`,
          curl('/no-cors'),
        ],
        [
          '/other-origin',
          `${host} does not let this page read the response`,
          'or names other origins than “null”. The browser does not say which.',
          curl('/other-origin'),
        ],
        [
          '/refuses-null',
          `${host} responded with HTTP 403The server refuses the request.`,
          'some servers refuse requests from sites that they do not know, and this one came from the origin “null”.',
          curl('/refuses-null'),
        ],
        ['/missing', `${host} responded with HTTP 404There are no keys at this URL.`],
        ['/large', `The response of ${host} is larger than 256 KB`, 'Reading stopped there.', curl('/large')],
        ['/slow', `${host} did not respond in full within 5 seconds`, curl('/slow')],
        ['/slow-body', `${host} did not respond in full within 5 seconds`, curl('/slow-body')],
        ['/broken', `The response of ${host} broke off`, curl('/broken')],
        ['/html', `${host} responded with a web pageThe response is HTML, and keys come as JSON or PEM`],
        [
          '/text',
          `The response of ${host} is neither JSON nor PEMIt begins with “hunter2”, and its content type is “text/plain”.`,
        ],
        ['/empty-set', `The JSON of ${host} contains no keysThis JWK set holds no key`],
        [
          '/no-keys',
          `The JSON of ${host} contains no keysIt describes an issuer, but “jwks_uri” is missing (RFC 8414 §2), so it does not say where the keys are.`,
        ],
        [
          '/redirect-away',
          `${host} redirects to a URL that is not allowed`,
          'the policy of the window refused to follow it.',
          curl('/redirect-away'),
        ],
        [
          `${none}/keys`,
          '127.0.0.1:9 cannot be reached',
          'Chromium lets a page reach this machine only with your permission, and asks for it.',
          'The browser does not say which.',
          `curl -sSL '${none}/keys'`,
        ],
      ];
      for (const [path, ...said] of cases) {
        await jotter.ask(path.startsWith('/') ? provider.address + path : path);
        for (const one of said) expect(await jotter.outcome(one), path).toContain(one);
      }
      // Not a byte more than was asked for, and the page that came ran nowhere.
      expect(provider.heard.map(({ path }) => path)).not.toContain('/ran');
      expect(await jotter.text('[data-testid="key-reading"]')).toBe('');
    });

    it('may be redirected, but to no other scheme', async ({ jotter, provider }) => {
      await jotter.open(provider.token());
      await jotter.ask(`${provider.safe}/redirect`);
      await jotter.outcome(`1 key from ${hostOf(provider.safe)} in the key field`);
      await jotter.isClosed();
      await jotter.says('main', `The key was served at ${provider.safe}/keys, fetched at`);
      await jotter.ask(`${provider.safe}/redirect-down`);
      expect(await jotter.outcome('redirects to another scheme')).toContain(
        `${hostOf(provider.safe)} redirects to another schemeThe request was https, and a redirect led to http, at ${provider.address}/keys. Jotter discarded that response`,
      );
    });

    it('are asked for without cookie, referrer or token, from no origin, and once at each click', async ({
      jotter,
      provider,
    }) => {
      const token = provider.token({ jku: `${provider.address}/keys` });
      await jotter.open(token);
      for (const path of ['/keys', '/keys', '/no-cors']) {
        await jotter.ask(provider.address + path);
        await jotter.outcome(path === '/keys' ? '1 key' : 'does not let this page read');
        if (path === '/keys') await jotter.isClosed();
      }
      await rest(300);
      expect(provider.heard.map(({ method, path, origin }) => [method, path, origin])).toEqual([
        ['GET', '/keys', 'null'],
        ['GET', '/keys', 'null'],
        ['GET', '/no-cors', 'null'],
        // Whether anybody is there.
        ['HEAD', '/no-cors', undefined],
      ]);
      for (const { headers } of provider.heard) {
        expect(headers).not.toMatch(/"(?:cookie|referer|authorization)"/);
        for (const part of token.split('.')) expect(headers).not.toContain(part);
        expect(headers).not.toContain('/some/where');
      }
      // The ledger has what the window told of.
      await jotter.page.evaluate(() => (location.hash = '#/trust'));
      const ledger = await jotter.says('ul[aria-label^="Requests of the window"]', '/no-cors');
      expect(ledger.match(/GET|HEAD/g)).toEqual(['GET', 'GET', 'GET', 'HEAD']);
    });

    it('are asked for at no address that holds a token or is not safe', async ({ jotter, provider }) => {
      const token = provider.token();
      await jotter.open(token);
      const safe = 'The URL seems to contain a token, which must not leave your browser.';
      for (const [address, sentence] of [
        [`${provider.address}/keys?x=${token}`, safe],
        [`${provider.address}/${token}`, safe],
        [`${provider.address}/${token.replaceAll('.', '%2E').replace('eyJ', '%65yJ')}`, safe],
        [`${provider.address}/keys#${token}`, safe],
        [`${provider.address}/keys?x=${'a'.repeat(200)}`, 'The part after “?” or “#” is too long'],
        [provider.address.replace('//', '//ada:secret@') + '/keys', 'a user name or password before the @'],
        ['http://id.example/keys', 'Only https is allowed, and http on this machine'],
        [`http://[::1]:${new URL(provider.address).port}/keys`, '[::1] is not, because a policy cannot name it.'],
        ['ftp://id.example/keys', 'Only https is allowed'],
        ['data:application/json,{}', 'Only https is allowed'],
        ['keys', 'Enter a whole URL that begins with https://.'],
      ] as const) {
        const opened = await jotter.write(address);
        expect(await opened.$eval('#said', ({ textContent }) => textContent), address).toContain(sentence);
        expect(await opened.$eval('#fetch', (button) => button instanceof HTMLButtonElement && button.disabled)).toBe(
          true,
        );
      }
      expect(provider.heard).toEqual([]);
    });

    it('are fetched by nothing but a click of the user in the window', async ({ jotter, provider }) => {
      await jotter.open(provider.token());
      await jotter.page.evaluate(keepWindows);
      await jotter.put('Issuer metadata, OpenID');
      const opened = await jotter.window();
      // Scripts of the page: messages of every kind, and a port of their own.
      await jotter.page.evaluate(async (address) => {
        const inner: Window = Reflect.get(globalThis, 'kept');
        const { port1, port2 } = new MessageChannel();
        inner.postMessage('port', '*', [port2]);
        for (const message of [{ address }, { kind: 'fetch', address }, { fetch: address }, { address, click: true }]) {
          inner.postMessage(message, '*');
          port1.postMessage(message);
        }
        await new Promise((resolve) => setTimeout(resolve, 700));
      }, `${provider.address}/by-message`);
      // What only a script in the window itself could do.
      await opened.evaluate(() => {
        const button = document.getElementById('fetch');
        button?.click();
        button?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        const enter = { key: 'Enter', bubbles: true };
        for (const type of ['keydown', 'keyup']) button?.dispatchEvent(new KeyboardEvent(type, enter));
      });
      await rest(700);
      expect(provider.heard).toEqual([]);
      await jotter.fetch();
      await jotter.outcome('Step 1 of 2');
      expect(provider.heard).toHaveLength(1);
    });

    // The control: without the service worker the window has the origin of the page, and its policy is in reach.
    for (const [name, hasServiceWorker, reached] of [
      ['cannot be requested by a script that reaches into the window', true, []],
      ['would be in reach of such a script without the header of the service worker', false, ['/stolen']],
    ] as const)
      it(name, async ({ jotter, provider }) => {
        await jotter.open(provider.token(), hasServiceWorker);
        await jotter.page.evaluate(keepWindows);
        await jotter.put('Issuer metadata, OpenID');
        const outcome = await jotter.page.evaluate(async (address) => {
          try {
            // oxlint-disable-next-line typescript/consistent-type-assertions, typescript/no-unsafe-type-assertion -- runs in the page, or in no type library
            const { fetch } = Reflect.get(globalThis, 'kept') as typeof globalThis;
            await fetch(`${address}/stolen`, { mode: 'no-cors' });
            return 'sent';
          } catch (error) {
            return error instanceof Error ? error.name : 'unknown';
          }
        }, provider.address);
        await rest(300);
        expect(outcome).toBe(hasServiceWorker ? 'SecurityError' : 'sent');
        expect(provider.heard.map(({ path }) => path)).toEqual(reached);
      });

    it('come without the service worker, too, as on a first visit', async ({ jotter, provider }) => {
      await jotter.open(provider.token(), false);
      await jotter.ask(`${provider.address}/keys`);
      await jotter.outcome('1 key from');
      await jotter.isClosed();
      expect(provider.heard.map(({ path, origin }) => [path, origin])).toEqual([
        ['/keys', new URL(jotter.page.url()).origin],
      ]);
    });

    it('are handed to nobody but the page that opened the window', async ({ jotter, provider }) => {
      await jotter.open(provider.token());
      // Opened by a person, or by a site that is not Jotter: it has no port, so it makes no request.
      const alone = await jotter.page.browserContext().newPage();
      await alone.goto(new URL('jwks-fetcher.html', jotter.page.url()).href);
      await alone.locator('#address').fill(`${provider.address}/keys`);
      expect(await alone.$eval('#said', ({ textContent }) => textContent)).toContain('Open this window from Jotter');
      expect(await alone.$eval('#fetch', (button) => button instanceof HTMLButtonElement && button.disabled)).toBe(
        true,
      );
      await alone.goto(provider.address);
      await alone.evaluate((address) => {
        const opened = window.open(address);
        const { port1, port2 } = new MessageChannel();
        const said: unknown[] = [];
        Reflect.set(globalThis, 'said', said);
        addEventListener('message', ({ data }) => said.push(data));
        // oxlint-disable-next-line unicorn/prefer-add-event-listener -- runs in the page, or in no type library
        port1.onmessage = ({ data }) => said.push(data);
        setTimeout(() => opened?.postMessage('port', '*', [port2]), 500);
      }, new URL('jwks-fetcher.html', jotter.page.url()).href);
      await rest(1000);
      expect(await alone.evaluate(() => Reflect.get(globalThis, 'said'))).toEqual([]);
    });

    it('come by a new window once the window was reloaded, which loses its port', async ({ jotter, provider }) => {
      await jotter.open(provider.token());
      await jotter.ask(`${provider.address}/missing`);
      await jotter.outcome('HTTP 404');
      const reloaded = await jotter.window();
      await reloaded.reload();
      expect(await reloaded.$eval('#said', ({ textContent }) => textContent)).toContain('Open this window from Jotter');
      await jotter.page.bringToFront();
      await jotter.page.locator('::-p-text(Another URL …)').click();
      const context = jotter.page.browserContext();
      const windows = async () => (await context.pages()).filter((one) => one.url().endsWith('/jwks-fetcher.html'));
      await expect.poll(async () => (await windows()).length).toBe(2);
      await reloaded.close();
      await expect.poll(async () => (await windows()).length).toBe(1);
      await jotter.ask(`${provider.address}/keys`);
      await jotter.outcome('1 key from');
    });

    it('cannot be fetched by the page itself, and no file of its host can be framed', async ({ jotter }) => {
      const tried = ['/by-page', '/by-frame'];
      for (const [without, heard, framed, directives] of [
        [[], [], [], ['connect-src', 'frame-src']],
        // The control.
        [['policy'], tried, ['icons/jotter.svg', 'index.html', 'jwks-fetcher.html'], []],
      ] as const)
        await inWorld({ without }, async (world) => {
          await jotter.page.goto(world.page);
          expect(await jotter.page.evaluate(tryFromPage, world.outside)).toEqual([framed, directives]);
          expect(new Set(world.heard)).toEqual(new Set(heard));
        });
    });

    it('are not fetched as soon as an address has come into the field', async ({ jotter, provider }) => {
      await jotter.open(provider.token());
      await jotter.ask(`${provider.address}/missing`);
      await jotter.outcome('HTTP 404');
      // The pointer is still over the button, and the page goes on offering.
      await jotter.page.evaluate(() => {
        const offer = document.querySelector('button[aria-label^="Fetch … Issuer metadata, RFC"]');
        const until = Date.now() + 1500;
        const timer = setInterval(() => {
          if (offer instanceof HTMLButtonElement) offer.click();
          if (Date.now() > until) clearInterval(timer);
        }, 50);
      });
      const opened = await jotter.window();
      await opened.waitForFunction(() => document.querySelector('button')?.disabled);
      const box = await (await opened.$('#fetch'))?.boundingBox();
      const until = Date.now() + 1200;
      while (Date.now() < until) await opened.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
      expect(await fieldOf(opened)).toContain('oauth-authorization-server');
      expect(provider.heard.map(({ path }) => path)).toEqual(['/missing']);
      await jotter.fetch();
      await jotter.outcome('Step 1 of 2');
    });
  });
}

/** Has a script of the page hold on to each window that the page opens. Runs in the page. */
function keepWindows(): void {
  const { open } = globalThis;
  globalThis.open = (...given) => {
    const opened = open.apply(globalThis, given);
    Reflect.set(globalThis, 'kept', opened);
    return opened;
  };
}

/** Fetches, and frames what is elsewhere and what is of this host; tells which of these came, and what was refused by what. */
async function tryFromPage(outside: string): Promise<readonly [readonly string[], readonly string[]]> {
  const refused: string[] = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
  await fetch(`${outside}by-page`, { mode: 'no-cors' }).catch(() => undefined);
  const frames = [`${outside}by-frame`, 'index.html', 'icons/jotter.svg', 'jwks-fetcher.html'].map((source) => {
    const frame = document.createElement('iframe');
    frame.src = source;
    document.body.append(frame);
    return [source, frame] as const;
  });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const came = frames.filter(([, frame]) =>
    /index\.html|jotter\.svg|jwks-fetcher\.html/.test(frame.contentDocument?.URL ?? ''),
  );
  return [came.map(([source]) => source).toSorted(), [...new Set(refused)].toSorted()];
}
