import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { launch } from 'puppeteer-core';
import { findFirefox } from '../scripts/browser.mjs';
import { listFiles, notKept } from '../build/precache.ts';
import { Jotter, expect, test as base } from './jotter.ts';
import { signedWith } from './made.ts';
import { subPath } from './playwright.config.ts';
import { serveFolder, type StaticHost } from './static-host.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const claims = '{"sub":"ada","iat":1764000000}';
const passes = 'Signature passes: verified by the key you pasted';

/** A host of its own for every test, with a copy of what the build wrote. */
const test = base.extend<{ readonly folder: string; readonly host: StaticHost }>({
  serviceWorker: true,
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'jotter-'));
    cpSync(dist, folder, { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  host: async ({ folder }, use) => {
    const host = await serveFolder(folder, subPath);
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.address),
});

/** Until the service worker holds every file, and the page goes through it. */
const installed = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { serviceWorker } = navigator;
    while ((await serviceWorker.ready).active?.state !== 'activated' || !serviceWorker.controller)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });

test.describe('with the network off after the first visit', () => {
  test.beforeEach(async ({ jotter, host, page }) => {
    await jotter.open();
    await installed(page);
    await host.stop();
    await page.reload();
    await expect(jotter.token).toBeVisible();
  });

  for (const alg of ['ES256K', 'ML-DSA-65', 'Ed448'])
    test(`a token is decoded and its ${alg} signature verified`, async ({ jotter }) => {
      const { token, key, wrong } = await signedWith(alg, claims);
      await jotter.paste(token);
      expect(JSON.parse(await jotter.json('Payload JSON'))).toEqual(JSON.parse(claims));
      await jotter.paste(key, jotter.key);
      await expect(jotter.gates).toContainText(passes);
      await jotter.paste(wrong, jotter.key);
      await expect(jotter.gates).toContainText('Signature fails');
    });

  test('the payload is edited in Monaco and signed anew', async ({ jotter }) => {
    const { token, key } = await signedWith('HS256', claims);
    await jotter.paste(token);
    await jotter.paste(key, jotter.key);
    await jotter.replaceInPayload('ada', 'grace');
    await expect(jotter.token).not.toHaveValue(token);
    await expect(jotter.gates).toContainText(passes);
  });

  test('every page opens, and a lesson', async ({ jotter, page }) => {
    for (const name of ['Keys', 'Rules', 'Learn']) {
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    }
    await page.goto('./#/learn/three-parts');
    await page.reload();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expect(jotter.page.getByText('could not be loaded')).toHaveCount(0);
  });

  test('the window that fetches keys opens, and says that no host responds', async ({ jotter, page }) => {
    await jotter.paste((await signedWith('ES256', claims)).token);
    await page.getByRole('tab', { name: 'Fetch from a URL' }).click();
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Another URL …' }).click(),
    ]);
    await expect(opened.getByRole('status')).toContainText('Enter the URL of a key set');
    await opened.getByRole('textbox').fill('http://127.0.0.1:9/keys');
    await opened.getByRole('button', { name: 'Fetch' }).click();
    await expect(page.getByRole('status', { name: 'Outcome of fetching' })).toContainText(
      '127.0.0.1:9 cannot be reached',
    );
    await expect(opened.getByRole('status')).toContainText('127.0.0.1:9 cannot be reached');
  });

  test('a link with a token opens', async ({ jotter, page }) => {
    const { token } = await signedWith('HS256', claims);
    await page.goto('about:blank');
    await jotter.open(`./?token=${token}`);
    await expect(jotter.token).toHaveValue(token);
  });
});

test('every file of the build is kept, and Chromium finds nothing that stands against installing', async ({
  jotter,
  page,
  host,
}) => {
  await jotter.open();
  await installed(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url);
  });
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .filter((file) => !notKept.has(file))
    .map((file) => host.address + (file === 'index.html' ? '' : file));
  expect(kept.toSorted()).toEqual(files.toSorted());
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  expect((await session.send('Page.getAppManifest')).errors).toEqual([]);
});

test('the service worker answers with its files and nothing else, and takes no address from the page', async ({
  jotter,
  page,
  host,
}) => {
  const world = await serveFolder(dist, '/');
  await jotter.open();
  await installed(page);
  const worker = page.context().serviceWorkers()[0];
  expect(worker?.url()).toBe(`${host.address}sw.js`);
  const before = host.asked.length;
  await page.evaluate(async (address) => {
    const { controller } = navigator.serviceWorker;
    for (const message of [address, { url: address }, { type: 'fetch', url: address }, ['take over', address]])
      controller?.postMessage(message, []);
    // Answers come in order: this one after those messages were read.
    await navigator.serviceWorker.getRegistration();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }, world.address);
  const other = await page.context().newPage();
  // What is kept, the host does not hear of. What is not kept, it is asked for, and not by the worker.
  await other.goto(`${host.address}icons/jotter.svg?token=x`);
  expect((await other.goto(`${host.address}not-there.html`))?.status()).toBe(404);
  // The browser itself looks for a newer sw.js, and for an icon at the root of the host.
  const heard = host.asked.slice(before).filter((file) => file !== 'sw.js' && file !== '..');
  expect(heard).toEqual(['not-there.html']);
  expect(world.asked).toEqual([]);
  await world.stop();
});

test('a file that is not the one of the build is not kept, and the page works without', async ({
  folder,
  jotter,
  page,
}) => {
  appendFileSync(join(folder, 'icons/jotter.svg'), '<!-- changed on the way -->');
  await jotter.open();
  const outcome = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    while (await navigator.serviceWorker.getRegistration()) await new Promise((resolve) => setTimeout(resolve, 50));
    return [registration?.active ?? 'none', await caches.keys()];
  });
  expect(outcome).toEqual(['none', []]);
  const { token, key } = await signedWith('ES256K', claims);
  await jotter.paste(token);
  await jotter.paste(key, jotter.key);
  await expect(jotter.gates).toContainText(passes);
});

/** Another version: its page differs in a word. */
function publish(folder: string): void {
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<title>Jotter:', '<title>Jotter, newer:'));
  listFiles(folder);
}

test.describe('a new version', () => {
  test.beforeEach(async ({ jotter, page, folder }) => {
    await jotter.open();
    await installed(page);
    await expect(page.getByRole('button', { name: 'New version' })).toHaveCount(0);
    publish(folder);
    await page.reload();
  });

  test('is told quietly, and comes at a click where nothing would be lost', async ({ page }) => {
    await page.getByRole('button', { name: 'New version' }).click();
    await expect(page).toHaveTitle(/^Jotter:/);
    await page.getByRole('button', { name: 'Reload', exact: true }).click();
    await expect(page).toHaveTitle(/^Jotter, newer:/);
    await expect(page.getByRole('button', { name: 'New version' })).toHaveCount(0);
  });

  test('comes with token and key where the user says so, and leaves nothing in storage', async ({ jotter, page }) => {
    const { token, key } = await signedWith('ES256', claims);
    await jotter.paste(`Authorization: Bearer ${token}`);
    await jotter.paste(key, jotter.key);
    await page.getByRole('button', { name: 'New version' }).click();
    await page.getByRole('button', { name: 'Reload and keep the texts' }).click();
    await expect(page).toHaveTitle(/^Jotter, newer:/);
    await expect(jotter.token).toHaveValue(`Authorization: Bearer ${token}`);
    await expect(jotter.key).toHaveValue(key);
    await expect(jotter.gates).toContainText(passes);
    expect(await page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)])).toEqual([
      [],
      ['jotter:unfolded'],
    ]);
  });

  test('comes with empty fields where the user says that', async ({ jotter, page }) => {
    await jotter.paste((await signedWith('HS256', claims)).token);
    await page.getByRole('button', { name: 'New version' }).click();
    await page.getByRole('button', { name: 'Reload with empty fields' }).click();
    await expect(page).toHaveTitle(/^Jotter, newer:/);
    await expect(jotter.token).toHaveValue('');
  });

  test('does not come where the texts were to be kept and storage is denied', async ({ jotter, page }) => {
    const { token } = await signedWith('HS256', claims);
    await jotter.paste(token);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    await page.getByRole('button', { name: 'New version' }).click();
    await page.getByRole('button', { name: 'Reload and keep the texts' }).click();
    await expect(page.getByRole('alert')).toContainText('This browser denies storage');
    await expect(jotter.token).toHaveValue(token);
    await expect(page).toHaveTitle(/^Jotter:/);
  });

  test('leaves a tab that runs the old one what that tab has, and is offered there too', async ({
    jotter,
    page,
    host,
  }) => {
    const second = new Jotter(await page.context().newPage());
    await second.open(host.address);
    const { token, key } = await signedWith('ES256', claims);
    await second.paste(token);
    await second.paste(key, second.key);
    await expect(second.gates).toContainText(passes);
    await page.bringToFront();
    await page.getByRole('button', { name: 'New version' }).click();
    await page.getByRole('button', { name: 'Reload', exact: true }).click();
    await expect(page).toHaveTitle(/^Jotter, newer:/);
    await second.page.bringToFront();
    await expect(second.gates).toContainText(passes);
    await second.page.getByRole('button', { name: 'New version' }).click();
    await second.page.getByRole('button', { name: 'Reload and keep the texts' }).click();
    await expect(second.page).toHaveTitle(/^Jotter, newer:/);
    await expect(second.gates).toContainText(passes);
    await expect(jotter.token).toBeVisible();
  });
});

test.describe('without a service worker', () => {
  test.use({ serviceWorker: false });

  test('the page decodes and verifies as before', async ({ jotter, page }) => {
    await jotter.open();
    expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
    const { token, key } = await signedWith('ES256K', claims);
    await jotter.paste(token);
    await jotter.paste(key, jotter.key);
    await expect(jotter.gates).toContainText(passes);
  });
});

test('with storage denied by the browser the page decodes and verifies, and keeps nothing', async ({
  host,
  launchOptions,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'jotter-'));
  mkdirSync(join(profile, 'Default'));
  const denied = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(denied));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL: host.address,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    const jotter = new Jotter(page);
    await jotter.open();
    const storage = await page.evaluate(() => {
      try {
        return localStorage.length;
      } catch {
        return 'denied';
      }
    });
    expect(storage).toBe('denied');
    const { token, key } = await signedWith('ES256K', claims);
    await jotter.paste(token);
    await jotter.paste(key, jotter.key);
    await expect(jotter.gates).toContainText(passes);
    expect(context.serviceWorkers()).toEqual([]);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

/** Starts a worker from a file of the page's own host, as a script that got into the page might. */
function startFrom(address: string): Promise<string> {
  const policy = globalThis.trustedTypes?.createPolicy('jotter-worker', { createScriptURL: (it) => it });
  return new Promise((resolve) => {
    try {
      const worker = new Worker(policy?.createScriptURL(address) ?? address);
      worker.addEventListener('message', () => resolve('started'));
      worker.addEventListener('error', () => resolve('refused'));
    } catch {
      resolve('refused');
    }
  });
}

test.describe('of the files of its own host, no worker starts but the service worker', () => {
  test.use({ expectedMessages: [/Content Security Policy|policy: worker-src|other\.js/] });
  // The control: without the script that narrows the policy it does start.
  for (const [name, isNarrowed, outcome] of [
    ['in Chromium', true, 'refused'],
    ['in Chromium it would without the narrower policy', false, 'started'],
  ] as const)
    test(name, async ({ folder, jotter, page }) => {
      prepare(folder, isNarrowed);
      await jotter.open();
      expect(await page.evaluate(startFrom, './other.js')).toBe(outcome);
    });

  test('in Firefox, and it would without the narrower policy', async ({ folder, host }) => {
    const executablePath = findFirefox();
    test.skip(executablePath === undefined, 'There is no Firefox here. JOTTER_FIREFOX names one.');
    const outcomes: string[] = [];
    for (const isNarrowed of [true, false]) {
      prepare(folder, isNarrowed);
      const browser = await launch({ browser: 'firefox', executablePath: executablePath ?? '', headless: true });
      try {
        const page = await browser.newPage();
        await page.goto(host.address);
        outcomes.push(await page.evaluate(startFrom, './other.js'));
      } finally {
        await browser.close();
      }
    }
    expect(outcomes).toEqual(['refused', 'started']);
  });
});

function prepare(folder: string, isNarrowed: boolean): void {
  writeFileSync(join(folder, 'other.js'), "postMessage('here')");
  if (!isNarrowed) writeFileSync(join(folder, 'before-paint.js'), '');
  listFiles(folder);
}

test('in Firefox, too, everything is kept and works without the network', async ({ host }) => {
  const executablePath = findFirefox();
  test.skip(executablePath === undefined, 'There is no Firefox here. JOTTER_FIREFOX names one.');
  const browser = await launch({ browser: 'firefox', executablePath: executablePath ?? '', headless: true });
  try {
    const page = await browser.newPage();
    await page.goto(host.address);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await host.stop();
    const { token, key } = await signedWith('ES256K', claims);
    await page.goto('about:blank');
    await page.goto(`${host.address}#token=${token}&publicKey=${encodeURIComponent(key)}`);
    await page.locator('::-p-text(matches a key that came with the token)').wait();
  } finally {
    await browser.close();
  }
});
