import { fileURLToPath } from 'node:url';
import { expect, test } from './jotter.ts';
import { signedWith } from './made.ts';
import { withNeighbour } from './neighbour.ts';
import { subPath } from './playwright.config.ts';
import { serveFolder, type StaticHost } from './static-host.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const matches = 'Signature warns: matches a key that came with the token';

test.describe('by a link', () => {
  const outcomes: Readonly<Record<string, readonly string[]>> = {
    '#token=TOKEN': ['not checked: no key yet'],
    '#token=TOKEN&key=KEY': [matches],
    '#token=TOKEN&iss=ISSUER&aud=AUDIENCE&nonce=NONCE': ['Time and claims fails'],
    '#token=TOKEN&token=TOKEN': ['Structure passes'],
    '#access_token=TOKEN&id_token=TOKEN&state=STATE': ['Structure'],
    '#text=TEXT': ['not checked: no key yet'],
    '#debugger-io?token=TOKEN&publicKey=KEY': [matches],
  };
  for (const [form, gates] of Object.entries(outcomes))
    test(`the example of ${form} opens, and is what is copied`, async ({ jotter, page }) => {
      await page.goto('./#/hand-off');
      const open = page.getByRole('link', { name: `Open example of ${form}`, exact: true });
      const address = new URL((await open.getAttribute('href')) ?? '', page.url()).href;
      await page.getByRole('button', { name: `Copy example of ${form}`, exact: true }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
      await open.click();
      for (const words of gates) await expect(jotter.gates).toContainText(words);
      const text = await jotter.token.inputValue();
      await page.goto('about:blank');
      await jotter.open(address);
      await expect(jotter.token).toHaveValue(text);
      for (const words of gates) await expect(jotter.gates).toContainText(words);
      expect(page.url()).not.toContain('#');
    });

  test('no form is listed that is not tried here', async ({ jotter: { page } }) => {
    await page.goto('./#/hand-off');
    const forms = page.getByRole('list', { name: 'Forms of links' }).locator('code');
    await expect(forms).toHaveText(Object.keys(outcomes));
  });

  test('a whole response stays as it is, and both of its tokens are found', async ({ jotter, page }) => {
    await page.goto('./#/hand-off');
    await page.getByRole('link', { name: /^Open example of #access_token/ }).click();
    await expect(jotter.token).toHaveValue(/^#access_token=.*&state=af0ifjsldkj$/);
    const tabs = page.getByRole('tablist', { name: 'Tokens found' });
    for (const name of ['access_token', 'id_token']) await expect(tabs).toContainText(`fragment parameter ${name}`);
  });

  test('what is expected is set and said', async ({ jotter, page }) => {
    await jotter.open();
    await page.evaluate(() => {
      location.hash = `token=${encodeURIComponent('eyJhbGciOiJub25lIn0.e30.')}&iss=joe&aud=api`;
    });
    await expect(
      page.getByText('It set what is expected of the token: the issuer “joe” and the audience “api”.'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'All settings' }).click();
    await expect(page.getByRole('textbox', { name: 'Expected audience (aud)' })).toHaveValue('api');
  });

  test('the text that it replaces is kept, with key, edits and what is half typed', async ({ jotter, page }) => {
    const { token, key } = await signedWith('HS256', '{"sub":"ada"}');
    const other = await signedWith('ES256', '{"sub":"eve"}');
    await jotter.open();
    await jotter.paste(`Authorization: Bearer ${token}`);
    await jotter.paste(key, jotter.key);
    await jotter.replaceInPayload('ada', 'grace');
    await expect(jotter.gates).toContainText('Signature passes: verified by the key you pasted');
    const edited = await jotter.token.inputValue();
    await page.keyboard.press('End');
    await page.keyboard.insertText(',');
    await expect(page.getByText('The token is still what it was.')).toBeVisible();
    await page.evaluate((hash) => (location.hash = hash), `token=${other.token}&key=${encodeURIComponent(other.key)}`);
    await expect(jotter.token).toHaveValue(other.token);
    await expect(page.getByText('A link opened this token')).toBeVisible();
    await expect(page.getByText('It also brought the key.')).toBeVisible();
    await page.getByRole('button', { name: 'Back to what was here before' }).click();
    await expect(jotter.token).toHaveValue(edited);
    await expect(jotter.key).toHaveValue(key);
    await expect(page.getByText('The token is still what it was.')).toBeVisible();
    await expect(page.getByText('A link opened this token')).toHaveCount(0);
    await page.getByRole('button', { name: 'Back to what was pasted' }).click();
    await expect(jotter.token).toHaveValue(`Authorization: Bearer ${token}`);
  });

  test('the notice goes with the text that it is of, and nothing is said where nothing was replaced', async ({
    jotter,
    page,
  }) => {
    await jotter.open('./#token=eyJhbGciOiJub25lIn0.e30.');
    await expect(jotter.gates).toContainText('Structure');
    await expect(page.getByText('A link opened this token')).toHaveCount(0);
    await page.evaluate(() => (location.hash = 'token=eyJhbGciOiJub25lIn0.eyJhIjoxfQ.'));
    await expect(page.getByText('A link opened this token')).toBeVisible();
    await jotter.paste('eyJhbGciOiJub25lIn0.eyJhIjoyfQ.');
    await expect(page.getByText('A link opened this token')).toHaveCount(0);
  });
});

test.describe('by a bookmark', () => {
  const token = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.';
  const pages = {
    selected: { html: `<p id="it">Bearer ${token}</p><script>getSelection().selectAllChildren(it)</script>` },
    field: {
      html: `<textarea id="it">${token} and more</textarea><script>it.focus(); it.setSelectionRange(0, ${token.length})</script>`,
    },
    nothing: { html: '<p>Nothing selected</p>' },
  };

  test('takes what is selected on another page, or asks, into a tab that has no tie to it', async ({
    jotter: { page },
  }) => {
    await page.goto('./#/hand-off');
    const link = page.getByRole('link', { name: 'Open in Jotter' });
    const address = (await link.getAttribute('href')) ?? '';
    const shown = await page.getByRole('region', { name: 'Text of the bookmark' }).textContent();
    expect(decodeURIComponent(address)).toBe(shown);
    const own = page.url().replace(/#.*/, '');
    await withNeighbour(pages, async (neighbour) => {
      const other = await page.context().newPage();
      other.on('dialog', (dialog) => void dialog.accept(`x=${token}`));
      const expected = { selected: `Bearer ${token}`, field: token, nothing: `x=${token}` };
      for (const [path, text] of Object.entries(expected)) {
        await other.goto(neighbour.address + path);
        const popup = page.context().waitForEvent('page');
        await other.evaluate((it) => (location.href = it), address);
        const opened = await popup;
        await expect(opened.getByRole('textbox', { name: 'Encoded token' })).toHaveValue(text);
        expect(opened.url()).toBe(own);
        expect(await opened.evaluate(() => window.opener === null)).toBe(true);
        await opened.close();
      }
    });
  });

  test('clicked here, it says what to do with it, and the policy has nothing to refuse', async ({
    jotter: { page },
  }) => {
    await page.goto('./#/hand-off');
    const link = page.getByRole('link', { name: 'Open in Jotter' });
    await link.click();
    await expect(page.getByText('Drag it to the bar of your bookmarks instead')).toBeVisible();
    await link.press('Enter');
    await link.click({ button: 'middle' });
    await page.getByRole('button', { name: 'Copy bookmark' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.getAttribute('href'));
    expect(page.context().pages()).toHaveLength(1);
    await expect(page.getByRole('heading', { name: 'Open a token here from elsewhere' })).toBeVisible();
  });
});

const shared = test.extend<{ readonly host: StaticHost }>({
  serviceWorker: true,
  host: async ({}, use) => {
    const host = await serveFolder(dist, subPath);
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.address),
});

/** A page elsewhere that posts what the share sheet would. */
const formFor = (action: string, fields: Readonly<Record<string, string>>): string =>
  `<form method="post" action="${action}">${Object.entries(fields)
    .map(([name, value]) => `<textarea name="${name}">${value}</textarea>`)
    .join('')}<button>Share</button></form>`;

shared.describe('by sharing', () => {
  const token = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.';
  const fields = { title: 'A token + more', text: `x=1&amp;y=${token} ü`, url: 'https://example.com/#a' };

  shared(
    'the service worker opens what is shared, and the host hears nothing of it',
    async ({ jotter, page, host }) => {
      await jotter.open();
      await page.evaluate(async () => {
        const { serviceWorker } = navigator;
        while (serviceWorker.controller?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 50));
      });
      const before = host.asked.length;
      const other = await page.context().newPage();
      const posts = { some: fields, none: {}, 'too-long': { text: 'x'.repeat(1_000_001) } };
      const pages = Object.entries(posts).map(([path, it]) => [path, { html: formFor(`${host.address}shared`, it) }]);
      await withNeighbour(Object.fromEntries(pages), async (neighbour) => {
        await other.goto(`${neighbour.address}some`);
        await other.getByRole('button', { name: 'Share' }).click();
        const field = other.getByRole('textbox', { name: 'Encoded token' });
        await expect(field).toHaveValue(`A token + more\nx=1&y=${token} ü\nhttps://example.com/#a`);
        await expect(other.getByRole('group', { name: 'Gates' })).toContainText('not signed');
        expect(other.url()).toBe(host.address);
        await other.goto(`${neighbour.address}none`);
        await other.getByRole('button', { name: 'Share' }).click();
        await expect(field).toHaveValue('');
        await other.goto(`${neighbour.address}too-long`);
        await other.getByRole('button', { name: 'Share' }).click();
        await expect(other.getByRole('alert')).toContainText('What was shared is longer than an address can be');
      });
      const kept = await page.evaluate(async () => {
        const names = await caches.keys();
        const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return requests.flat().filter(({ url }) => url.includes('shared')).length;
      });
      expect(kept).toBe(0);
      // The browser itself looks for a newer worker.
      expect(host.asked.slice(before).filter((file) => file !== 'sw.js' && file !== '..')).toEqual([]);
    },
  );

  shared.describe('the control run', () => {
    shared.use({ serviceWorker: false });
    shared('without a service worker the host hears of it, and cannot answer', async ({ jotter, page, host }) => {
      await jotter.open();
      await withNeighbour({ some: { html: formFor(`${host.address}shared`, fields) } }, async (neighbour) => {
        const other = await page.context().newPage();
        await other.goto(`${neighbour.address}some`);
        await other.getByRole('button', { name: 'Share' }).click();
        await expect(other.getByText('not found')).toBeVisible();
        expect(host.asked).toContain('shared');
      });
    });
  });

  shared('the manifest names the address that the service worker answers', async ({ page, host }) => {
    await page.goto(host.address);
    const session = await page.context().newCDPSession(page);
    const { errors, data = '{}' } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(JSON.parse(data)).toMatchObject({ share_target: { action: './shared', method: 'POST' } });
  });
});
