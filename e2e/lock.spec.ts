import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aWhile, type Driven, inThree } from './driven.ts';
import { answersWithPolicy, missingIn, selfTest, waysOf } from './self-test.ts';
import { expect, test } from './jotter.ts';
import { inWorld } from './world.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

const ledgerTitle = (page: Driven): Promise<string> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('section')].find((one) => one.querySelector('h2')?.textContent === 'Ledger')
        ?.innerText ?? '',
    '',
  );

const waysHeard = (heard: readonly string[]): readonly string[] => [
  ...new Set(heard.map((path) => /^\/jotter-self-test\/([a-z-]+)\?/.exec(path)?.[1] ?? path)),
];
const withoutWebRtc = (heard: readonly string[]): readonly string[] => heard.filter((path) => path !== 'udp');

/** Leads the tab elsewhere in each way that a script has, with a token in the address. */
async function leave(page: Driven, outside: string): Promise<void> {
  await page.evaluate(async (to) => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, which has nothing else
    const rest = () => new Promise((resolve) => setTimeout(resolve, 150));
    location.href = `${to}href`;
    await rest();
    location.replace(`${to}replace`);
    await rest();
    const link = document.createElement('a');
    link.href = `${to}link`;
    document.body.append(link);
    link.click();
    await rest();
    const refresh = document.createElement('meta');
    refresh.httpEquiv = 'refresh';
    refresh.content = `0;url=${to}refresh`;
    document.head.append(refresh);
    await rest();
    link.remove();
    refresh.remove();
    // A document of this origin without its guard.
    const inner = `<meta http-equiv="refresh" content="0;url=${to}blob">`;
    location.href = URL.createObjectURL(new Blob([inner], { type: 'text/html' }));
    await rest();
    await rest();
  }, outside);
}

for (const { browserName, it } of inThree) {
  it.describe(`in ${browserName}, the lock`, () => {
    it('refuses every way that its policy governs, says so, and the world hears nothing', async ({ driven }) => {
      await inWorld({}, async ({ page, heard }) => {
        expect(await selfTest(driven, page)).toEqual(answersWithPolicy[browserName]);
        await aWhile();
        expect(withoutWebRtc(heard)).toEqual([]);
        // Firefox asks no STUN server on the machine itself, so that only Chromium's leak can be heard here.
        if (browserName === 'Chromium') expect(heard).toContain('udp');
        expect(await ledgerTitle(driven)).toMatch(/No request to another host\n/);
      });
    });

    it('leaks by each of them in the control run without its policy, and the self-test says so', async ({ driven }) => {
      await inWorld({ without: ['policy', 'guard', 'credentials'] }, async ({ page, heard }) => {
        const rows = await selfTest(driven, page);
        expect(rows.filter(({ state }) => state !== 'Not blocked').map(({ name }) => name)).toEqual(
          missingIn[browserName],
        );
        // In the order in which they came, which is up to the browser.
        expect(new Set(withoutWebRtc(waysHeard(heard)))).toEqual(new Set(waysOf(browserName)));
        expect(await ledgerTitle(driven)).toMatch(/\d+ requests to another host\n/);
      });
    });

    it('cancels what leads the tab elsewhere, and lets a link go that the user clicks', async ({ driven }) => {
      await inWorld({}, async ({ page, outside, heard }) => {
        await driven.goto(page);
        // WebKit has no Navigation API to cancel it with, and the page says so: only the click is tried there.
        if (browserName !== 'WebKit') await leave(driven, outside);
        await aWhile();
        expect(heard).toEqual([]);
        expect(await driven.evaluate(() => location.href, '')).toBe(page);
        await driven.evaluate((to) => {
          const link = document.createElement('a');
          link.href = `${to}clicked`;
          link.textContent = 'elsewhere';
          link.style.cssText = 'position: fixed; inset: 0; z-index: 9999';
          document.body.append(link);
        }, outside);
        await driven.click(200, 200);
        await aWhile();
        expect(heard).toContain('/clicked');
      });
    });

    it('stores no cookie, which other ports and hosts would get', async ({ driven }) => {
      for (const [without, stored] of [
        [[], ''],
        // The control.
        [['credentials'], 'jwt=SECRET'],
      ] as const)
        await inWorld({ without }, async ({ page }) => {
          await driven.goto(page);
          const read = await driven.evaluate(() => {
            // oxlint-disable-next-line unicorn/no-document-cookie -- what a script would do
            document.cookie = 'jwt=SECRET';
            return document.cookie;
          }, '');
          expect(read).toBe(stored);
        });
    });

    const withoutGuard = browserName === 'WebKit' ? [] : (['guard'] as const);
    it(`leads elsewhere ${browserName === 'WebKit' ? 'as it says' : 'in the control run without its guard'}`, async ({
      driven,
    }) => {
      await inWorld({ without: withoutGuard }, async ({ page, outside, heard }) => {
        await driven.goto(page);
        // Where it succeeds, nobody is left to say how it ended.
        await Promise.race([leave(driven, outside).catch(() => undefined), aWhile().then(aWhile)]);
        expect(heard).toContain('/href');
      });
    });
  });
}

test('the lock leads to the page that tests it', async ({ jotter: { page }, jotter }) => {
  await jotter.open('./#token=eyJhbGciOiJub25lIn0.e30.');
  await page.getByRole('button', { name: 'Network locked' }).click();
  await page.getByRole('link', { name: /^Test the lock, see every request of this page/ }).click();
  await expect(page.getByRole('heading', { name: 'Trust', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Ledger' })).toContainText('No request to another host');
  await page.getByText('To the host of this page').click();
  await expect(page.getByRole('list', { name: 'To the host of this page' })).toContainText('before-paint.js');
  await expect(page.getByRole('region', { name: 'Ledger' })).not.toContainText('eyJ');
  await expect(page.getByRole('region', { name: 'Policy in force' })).toContainText("connect-src 'none'");
});

test('the page Trust says which build it is, and runs the published tokens', async ({ jotter: { page } }) => {
  await page.goto('./#/trust');
  const copy = page.getByRole('region', { name: 'This copy' });
  await expect(copy).toContainText(/Version\d+\.\d+\.\d+Commit(?:[0-9a-f]{40}|not known)/);
  const answers = page.getByRole('region', { name: 'Known answers' });
  await answers.getByRole('button', { name: 'Check them' }).click();
  await expect(answers.getByRole('status')).toContainText(/(\d{2,}) of \1 answers are right/);
});

test('the page Trust lists the licences, and every file of the build with its hash', async ({ jotter: { page } }) => {
  await page.goto('./#/trust');
  const packages = page.getByRole('region', { name: 'Licences' }).getByRole('listitem');
  await expect(packages.filter({ hasText: 'monaco-editor' }).filter({ hasText: 'MIT' }).first()).toBeVisible();
  const texts = await (await page.request.get('./licences.txt')).text();
  expect(texts).toContain('Permission is hereby granted');
  const written = Array.from(texts.matchAll(/={80}\n\n(\S+ \S+), (.+)\n/g), ([, name, licence]) => `${name}${licence}`);
  expect(await packages.allTextContents()).toEqual(written);
  const oneFile = await (await page.request.get('./jotter.html')).text();
  expect(oneFile).toContain(texts.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const listed = new Map(
    (await (await page.request.get('./SHA256SUMS.txt')).text())
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name !== 'SHA256SUMS.txt')
    .map((one) => relative(dist, join(one.parentPath, one.name)));
  expect(files.filter((file) => listed.get(file) !== hashOf(join(dist, file)))).toEqual([]);
  expect(listed.size).toBe(files.length);
});
