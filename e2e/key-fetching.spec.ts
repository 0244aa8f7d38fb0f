import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { type Browser, launch, type Frame, type Page } from 'puppeteer-core';
import { findBrowser, findFirefox } from '../scripts/browser.mjs';
import { expect } from './jotter.ts';
import { withIdentityProvider, type IdentityProvider } from './identity-provider.ts';
import { patience } from './playwright.config.ts';
import { serveFolder } from './static-host.ts';
import { inWorld } from './world.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** The page as its user has it before them, in either browser. */
class Debugger {
  readonly page: Page;
  readonly #address: string;
  constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
  }

  async open(token: string): Promise<void> {
    // Another page in between: an address that differs in its fragment alone is not loaded again.
    await this.page.goto('about:blank');
    await this.page.goto(`${this.#address}#token=${token}`);
    await this.page.locator('::-p-text(Fetch keys …)').click();
    await this.frame();
  }

  async frame(): Promise<Frame> {
    const frame = await this.page.waitForFrame(async (one) => one.url().endsWith('/jwks-fetcher.html'));
    await frame.locator('#fetch').wait();
    return frame;
  }

  /** Writes an address into the field of the frame, as a person would. */
  async write(address: string): Promise<Frame> {
    const frame = await this.frame();
    await frame.locator('#address').fill(address);
    return frame;
  }

  /** Clicks the button of the frame, once it can be clicked. */
  async fetch(): Promise<void> {
    await (await this.frame()).locator('#fetch').click();
  }

  async ask(address: string): Promise<void> {
    await this.write(address);
    await this.fetch();
  }

  async put(title: string): Promise<void> {
    await this.page.locator(`button[aria-label^="Put into the box: ${title}"]`).click();
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
/** The address that stands in the frame. */
const fieldOf = (frame: Frame): Promise<string> =>
  frame.$eval('#address', (field) => (field instanceof HTMLTextAreaElement ? field.value : ''));
const hostOf = (address: string): string => new URL(address).host;

for (const browserName of ['Chromium', 'Firefox'] as const) {
  const it = base.extend<Given, { readonly driver: Browser | undefined }>({
    driver: [
      async ({}, use) => {
        const browser = await started(browserName);
        await use(browser);
        if (browser) await browser.close();
      },
      { scope: 'worker' },
    ],
    provider: async ({}, use) => withIdentityProvider(use),
    jotter: async ({ driver }, use) => {
      base.skip(driver === undefined, `There is no ${browserName} here.`);
      const context = await driver?.createBrowserContext();
      const page = await context?.newPage();
      if (!context || !page) return;
      page.setDefaultTimeout(patience);
      const host = await serveFolder(dist, '/some/where/');
      const faults: string[] = [];
      // Firefox tells here of what it refuses, too, which these tests bring about.
      page.on('pageerror', (error) => {
        if (!/Cross-Origin Request Blocked|Content-Security-Policy/.test(String(error))) faults.push(String(error));
      });
      await use(new Debugger(page, host.address));
      await context.close();
      await host.stop();
      expect(faults).toEqual([]);
    },
  });

  it.describe(`in ${browserName}, keys`, () => {
    it('are fetched in two steps by the issuer’s description, and the verdict says from where', async ({
      jotter,
      provider,
    }) => {
      await jotter.open(provider.token());
      for (const title of ['Description of the issuer, OpenID', 'Description of the issuer, RFC 8414']) {
        await jotter.put(title);
        await jotter.fetch();
        await jotter.outcome('Step 1 of 2');
        expect(await jotter.outcome(`${provider.address}/keys`)).toContain('Its issuer is iss of the token');
        expect(await fieldOf(await jotter.frame())).toBe(`${provider.address}/keys`);
      }
      expect(provider.heard.map(({ path }) => path)).toEqual([
        '/.well-known/openid-configuration',
        '/.well-known/oauth-authorization-server',
      ]);
      await jotter.fetch();
      await jotter.outcome(`1 key of ${hostOf(provider.address)} in the key field`);
      expect(await jotter.gates('Signature passes')).toMatch(
        new RegExp(`verified by a key that ${hostOf(provider.address)} served, fetched at \\d\\d:\\d\\d UTC, “a”`),
      );
    });
    it('are found again after the issuer has changed them', async ({ jotter, provider }) => {
      provider.kids = ['old', 'older'];
      await jotter.open(provider.token());
      await jotter.ask(`${provider.address}/keys`);
      expect(await jotter.outcome(`2 keys of ${hostOf(provider.address)} in the key field`)).toContain(
        'None of them is called “a”, which the token names as its key; there is “old”, “older”. Issuers change their keys: a new one may not be served yet (fetch again), an old one no more (the token is too old), or these are keys of another issuer, tenant or environment.',
      );
      await jotter.gates('Signature fails');
      provider.kids = ['a', 'old'];
      await jotter.fetch();
      expect(await jotter.outcome('Signature verified.')).not.toContain('None of them');
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
        await jotter.outcome(`${count} of ${hostOf(provider.address)} in the key field`);
        await jotter.says('[data-testid="key-reading"]', `, fetched from ${hostOf(provider.address)} at`);
        await jotter.gates('Signature passes: verified by a key that');
      }
      // What somebody changes is theirs.
      await jotter.page.locator('textarea[aria-label="Key"]').click();
      await jotter.page.keyboard.press('End');
      await jotter.page.keyboard.type('\n');
      await jotter.gates('Signature passes: verified by the key you pasted');
    });

    it('are not had from the description of another issuer, unless its user says so', async ({ jotter, provider }) => {
      await jotter.open(provider.token({}, { iss: `${provider.address}/other` }));
      await jotter.put('Description of the issuer, OpenID');
      await jotter.fetch();
      await jotter.outcome(
        `It is the description of “${provider.address}”, and iss of the token is “${provider.address}/other”. They must be identical, or it must not be used (RFC 8414 §3.3).`,
      );
      expect(await fieldOf(await jotter.frame())).toContain('/other/.well-known/');
      await jotter.page.locator('::-p-text(Put that into the box all the same)').click();
      await expect.poll(async () => fieldOf(await jotter.frame())).toMatch(/\/keys$/);
      await jotter.fetch();
      await jotter.outcome('1 key of');
      await jotter.findings('The key was served for another issuer');
      await jotter.gates(', but: the key was served for another issuer');
    });

    it('from where the token itself says are never proof', async ({ jotter, provider }) => {
      await jotter.open(provider.token({ jku: `${provider.address}/keys` }, { iss: 'https://good.example' }));
      await jotter.put('Where the token says its key set is (jku)');
      await jotter.fetch();
      await jotter.outcome('1 key of');
      await jotter.gates(
        'matches a key from the address that the token itself names (jku), which does not prove its issuer',
      );
      await jotter.says(
        'main',
        'The token itself names that address (jku). Whoever made the token chose it, so that by itself the key proves nothing about the issuer (RFC 8725 §3.10).',
      );
      await jotter.findings('The key was served by another host than the issuer');
    });

    it('that a forged description leads to are not taken for those of its issuer', async ({ jotter, provider }) => {
      await jotter.open(provider.token({ jku: `${provider.address}/forged` }, { iss: 'https://good.example' }));
      await jotter.put('Where the token says its key set is (jku)');
      await jotter.fetch();
      await jotter.outcome(
        'It names “https://good.example” as its issuer, but was served elsewhere than that issuer’s description has to be (RFC 8414 §3.1): anybody could have written it.',
      );
      expect(await fieldOf(await jotter.frame())).toBe(`${provider.address}/forged`);
      await jotter.page.locator('::-p-text(Put that into the box all the same)').click();
      await expect.poll(async () => fieldOf(await jotter.frame())).toMatch(/\/keys$/);
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
          `${host} answers, but lets no page read itThere is no CORS header that allows it`,
          curl('/no-cors'),
        ],
        [
          '/other-origin',
          `${host} answers, but lets no page read it`,
          'or names certain sites, and the origin of this frame is “null”. The browser tells no page which.',
          curl('/other-origin'),
        ],
        [
          '/refuses-null',
          `${host} answers with HTTP 403It refuses.`,
          'some servers refuse whatever comes from a site that they do not know, and the origin of this frame is “null”.',
          curl('/refuses-null'),
        ],
        ['/missing', `${host} answers with HTTP 404There are no keys at this address.`],
        ['/large', `${host} answers with more than 256 KB`, 'The frame stopped reading there.', curl('/large')],
        ['/slow', `${host} did not answer in full within 5 seconds`, curl('/slow')],
        ['/slow-body', `${host} did not answer in full within 5 seconds`, curl('/slow-body')],
        ['/broken', `The answer of ${host} broke off`, curl('/broken')],
        ['/html', `${host} answers with a web pageIt is HTML, and keys come as JSON or PEM`],
        [
          '/text',
          `${host} answers with what is neither JSON nor PEMIt begins with “hunter2”, and is called “text/plain”.`,
        ],
        ['/empty-set', `${host} answers with JSON that holds no keysThis JWK set holds no key`],
        [
          '/no-keys',
          `${host} answers with JSON that holds no keysIt describes an issuer, and does not say where its keys are: “jwks_uri” is missing (RFC 8414 §2).`,
        ],
        [
          '/redirect-away',
          `${host} leads on to where the frame may not go`,
          'the policy of the frame refused to follow.',
          curl('/redirect-away'),
        ],
        [
          `${none}/keys`,
          '127.0.0.1:9 cannot be reached',
          'Chromium lets a page reach this machine only with your permission, for which it asks.',
          'The browser tells no page which.',
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
      await jotter.outcome(`1 key of ${hostOf(provider.safe)} in the key field`);
      await jotter.says('main', `The key was served at ${provider.safe}/keys, fetched at`);
      await jotter.ask(`${provider.safe}/redirect-down`);
      expect(await jotter.outcome('leads on to another scheme')).toContain(
        `${hostOf(provider.safe)} leads on to another schemeIt was asked with https, and a redirect led to http, at ${provider.address}/keys. What came from there was thrown away`,
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
        await jotter.outcome(path === '/keys' ? '1 key' : 'lets no page read it');
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
      // The ledger has what the frame told of.
      await jotter.page.evaluate(() => (location.hash = '#/trust'));
      const ledger = await jotter.says('ul[aria-label^="Asked by the frame"]', '/no-cors');
      expect(ledger.match(/GET|HEAD/g)).toEqual(['GET', 'GET', 'GET', 'HEAD']);
    });

    it('are asked for at no address that holds a token or is not safe', async ({ jotter, provider }) => {
      const token = provider.token();
      await jotter.open(token);
      const safe = 'It seems to hold a token, which must not leave your browser.';
      for (const [address, sentence] of [
        [`${provider.address}/keys?x=${token}`, safe],
        [`${provider.address}/${token}`, safe],
        [`${provider.address}/${token.replaceAll('.', '%2E').replace('eyJ', '%65yJ')}`, safe],
        [`${provider.address}/keys#${token}`, safe],
        [`${provider.address}/keys?x=${'a'.repeat(200)}`, 'What stands behind its “?” or “#” is too long'],
        [provider.address.replace('//', '//ada:secret@') + '/keys', 'a user name or password before the @'],
        ['http://id.example/keys', 'Only https is asked, and http on this machine'],
        [`http://[::1]:${new URL(provider.address).port}/keys`, 'not [::1], which no policy can name'],
        ['ftp://id.example/keys', 'Only https is asked'],
        ['data:application/json,{}', 'Only https is asked'],
        ['keys', 'A whole address is wanted, from https:// on.'],
      ] as const) {
        const frame = await jotter.write(address);
        expect(await frame.$eval('#said', ({ textContent }) => textContent), address).toContain(sentence);
        expect(await frame.$eval('#fetch', (button) => button instanceof HTMLButtonElement && button.disabled)).toBe(
          true,
        );
      }
      expect(provider.heard).toEqual([]);
    });

    it('are fetched by nothing but a click of the user in the frame', async ({ jotter, provider }) => {
      await jotter.open(provider.token());
      await jotter.put('Description of the issuer, OpenID');
      const frame = await jotter.frame();
      // Scripts of the page: messages of every kind, and a port of their own.
      await jotter.page.evaluate(async (address) => {
        const inner = document.querySelector('iframe')?.contentWindow;
        const { port1, port2 } = new MessageChannel();
        inner?.postMessage('port', '*', [port2]);
        for (const message of [{ address }, { kind: 'fetch', address }, { fetch: address }, { address, click: true }]) {
          inner?.postMessage(message, '*');
          port1.postMessage(message);
        }
        document.querySelector('iframe')?.focus();
        await new Promise((resolve) => setTimeout(resolve, 700));
      }, `${provider.address}/by-message`);
      // What only a script in the frame itself could do.
      await frame.evaluate(() => {
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

    it('cannot be fetched by the page itself, and nothing else of its host can be framed', async ({ jotter }) => {
      const tried = ['/by-page', '/by-frame'];
      for (const [without, heard, framed, directives] of [
        [[], [], [], ['connect-src', 'frame-src']],
        // The control.
        [['policy'], tried, ['icons/jotter.svg', 'index.html'], []],
      ] as const)
        await inWorld({ without }, async (world) => {
          await jotter.page.goto(world.page);
          expect(await jotter.page.evaluate(tryFromPage, world.outside)).toEqual([framed, directives]);
          expect(new Set(world.heard)).toEqual(new Set(heard));
        });
    });

    it('are not fetched as soon as an address has come into the field', async ({ jotter, provider }) => {
      await jotter.open(provider.token());
      await jotter.ask(`${provider.address}/keys`);
      await jotter.outcome('1 key');
      // The pointer is still over the button, and the page goes on offering.
      await jotter.page.evaluate(() => {
        const offer = document.querySelector('button[aria-label^="Put into the box: Description of the issuer, RFC"]');
        const until = Date.now() + 1500;
        const timer = setInterval(() => {
          if (offer instanceof HTMLButtonElement) offer.click();
          if (Date.now() > until) clearInterval(timer);
        }, 50);
      });
      const frame = await jotter.frame();
      await frame.waitForFunction(() => document.querySelector('button')?.disabled);
      const box = await (await frame.$('#fetch'))?.boundingBox();
      const until = Date.now() + 1200;
      while (Date.now() < until) await jotter.page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
      expect(await fieldOf(frame)).toContain('oauth-authorization-server');
      expect(provider.heard.map(({ path }) => path)).toEqual(['/keys']);
      await jotter.fetch();
      await jotter.outcome('Step 1 of 2');
    });
  });
}

/** Fetches, and frames what is elsewhere and what is of this host; tells which of these came, and what was refused by what. */
async function tryFromPage(outside: string): Promise<readonly [readonly string[], readonly string[]]> {
  const refused: string[] = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
  await fetch(`${outside}by-page`, { mode: 'no-cors' }).catch(() => undefined);
  const frames = [`${outside}by-frame`, 'index.html', 'icons/jotter.svg'].map((source) => {
    const frame = document.createElement('iframe');
    frame.src = source;
    document.body.append(frame);
    return [source, frame] as const;
  });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const came = frames.filter(([, frame]) => /index\.html|jotter\.svg/.test(frame.contentDocument?.URL ?? ''));
  return [came.map(([source]) => source).toSorted(), [...new Set(refused)].toSorted()];
}
