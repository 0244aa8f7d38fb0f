import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { launch } from 'puppeteer-core';
import { findFirefox } from '../scripts/browser.mjs';
import { axeFaults } from './axe.ts';
import { expect, test } from './jotter.ts';
import { encryptedWith, signedWith } from './made.ts';
import { signedWith as signedBySecret } from './signed.ts';

const live = '{"sub":"ada","iss":"https://issuer.example","exp":4000000000}';
const expired = '{"sub":"ada","exp":1700000000}';

const folder = fileURLToPath(new URL('./links/', import.meta.url));

const openDialog = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Share …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this token' });
  await expect(dialog.getByText(/^[\d,]+ characters$/)).toBeVisible();
  return dialog;
};

/** Makes the link, and reads it from the clipboard. */
async function copied(page: Page, dialog: Locator): Promise<string> {
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** All that an open link holds, by others' code than that of Jotter. */
function contentOf(link: string): unknown {
  const [, , body = ''] = link.slice(link.indexOf('#')).split('.');
  return JSON.parse(inflateRawSync(Buffer.from(body.slice(0, -6), 'base64url')).toString());
}

test('a token that may be in use is shared without its signature, unless somebody chooses otherwise', async ({
  jotter,
  page,
}) => {
  const { token, key } = await signedWith('ES256', live);
  await jotter.open();
  await jotter.paste(token);
  await jotter.paste(key, jotter.key);
  await expect(jotter.gates).toContainText('Signature passes');
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('button', { name: 'Without signature' })).toHaveAttribute('aria-pressed', 'true');
  const text = dialog.getByRole('textbox', { name: 'Token, without its signature, as it will stand in the link' });
  const unsigned = token.replace(/[^.]*$/, '');
  await expect(dialog.getByText('Left out: every signature, 1 masked value and the private key')).toBeVisible();
  expect(await text.inputValue()).not.toBe(unsigned);
  await dialog.getByRole('checkbox', { name: 'sub' }).uncheck();
  await expect(text).toHaveValue(unsigned);
  await expect(dialog.getByText('Left out: every signature and the private key in the field “Key”.')).toBeVisible();
  const content = contentOf(await copied(page, dialog));
  expect(content).toEqual({ text: unsigned, form: 'unsigned', key: expect.any(String) });
  const { d, ...open }: Record<string, unknown> = JSON.parse(key);
  expect(d).toBeTruthy();
  expect(JSON.stringify(content)).not.toContain(String(d));
  expect(JSON.parse(Object(content).key)).toMatchObject({ kty: 'EC', crv: 'P-256', x: open['x'], y: open['y'] });
  await dialog.getByRole('button', { name: 'Whole' }).click();
  await expect(dialog.getByRole('alert')).toContainText('it is a credential');
});

test('the link of an expired token gives the same verdict in another browser, and leaves the address', async ({
  jotter,
  page,
  browser,
  baseURL,
}) => {
  const { token, key } = await signedWith('RS256', expired);
  await jotter.open();
  await jotter.paste(token);
  await jotter.paste(key, jotter.key);
  await page.getByRole('button', { name: 'All settings' }).click();
  await page.getByRole('textbox', { name: 'Expected audience (aud)' }).fill('api.example');
  await page.getByRole('button', { name: 'a second before it expires' }).click();
  await page.keyboard.press('Escape');
  await expect(jotter.gates).toContainText('Signature passes: verified by the key you pasted');
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('button', { name: 'Whole' })).toHaveAttribute('aria-pressed', 'true');
  await expect(dialog).toContainText('as of 14 Nov 2023, 22:13:19 UTC; expected audience api.example');
  const link = await copied(page, dialog);
  expect(link.startsWith(`${baseURL}#j1.`)).toBe(true);
  await page.keyboard.press('Escape');
  const other = await browser.newPage();
  await other.goto(link);
  await expect(other.getByRole('region', { name: 'Link' })).toContainText('Opened from a link');
  expect(new URL(other.url()).hash).toBe('');
  // So that no welcome flashes (before-paint.js).
  expect(await other.evaluate(() => document.documentElement.dataset['link'])).toBe('');
  const status = other.getByRole('group', { name: 'Gates' });
  await expect(status).toContainText('Signature warns: matches a key that came with the token');
  await expect(other.getByRole('region', { name: 'Key', exact: true })).toContainText(
    'The person who sent the token chose this key, too.',
  );
  await expect(other.getByRole('status', { name: 'Verdict' })).toContainText('The link chose these settings: clock ');
  await expect(other.getByRole('button', { name: 'Back to what was here before' })).toHaveCount(0);
  await other.getByRole('button', { name: 'Understood' }).click();
  await expect(other.getByRole('region', { name: 'Link' })).toHaveCount(0);
  await other.close();
});

test('secrets and private keys are in a link only where that is ticked, each time anew', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(signedBySecret('a-secret-of-mine-that-nobody-knows', { sub: 'a', exp: 1700000000 }));
  await jotter.paste('a-secret-of-mine-that-nobody-knows', jotter.key);
  await expect(jotter.gates).toContainText('Signature passes');
  const dialog = await openDialog(page);
  const tick = dialog.getByRole('checkbox', { name: 'The field “Key” to the letter, with the secret' });
  await expect(tick).not.toBeChecked();
  expect(JSON.stringify(contentOf(await copied(page, dialog)))).not.toContain('secret');
  await tick.check();
  await expect(dialog.getByRole('alert').filter({ hasText: 'Anyone who gets the link can sign tokens' })).toBeVisible();
  expect(contentOf(await copied(page, dialog))).toMatchObject({ key: 'a-secret-of-mine-that-nobody-knows' });
  await page.keyboard.press('Escape');
  await expect(
    await openDialog(page).then((again) => again.getByRole('checkbox', { name: /^The field “Key”/ })),
  ).not.toBeChecked();
});

test('all that stands in the field goes along only where that is ticked', async ({ jotter, page }) => {
  const { token } = await signedWith('ES256', expired);
  const paste = `Cookie: session=abc\nAuthorization: Bearer ${token}\n`;
  await jotter.open();
  await jotter.paste(paste);
  const dialog = await openDialog(page);
  await expect(dialog).toContainText('Left out: the rest of what stands in the field (43 characters).');
  expect(contentOf(await copied(page, dialog))).toEqual({ text: token });
  await dialog.getByRole('checkbox', { name: 'All that stands in the field' }).check();
  expect(contentOf(await copied(page, dialog))).toEqual({ text: paste });
});

test('a passphrase opens the link, a wrong one does not, and nothing is lost meanwhile', async ({ jotter, page }) => {
  const { token, key } = await signedWith('ES256', expired);
  await jotter.open();
  await jotter.paste(token);
  await jotter.paste(key, jotter.key);
  const dialog = await openDialog(page);
  await dialog.getByLabel(/^Passphrase/).fill('short');
  await expect(dialog.getByText(/can try as many passphrases/)).toBeVisible();
  const length = await dialog.getByText(/^[\d,]+ characters$/).innerText();
  const link = await copied(page, dialog);
  expect(`${link.length} characters`).toBe(length.replace(',', ''));
  await page.keyboard.press('Escape');
  await jotter.paste('mine.');
  await page.goto(link);
  const region = page.getByRole('region', { name: 'Link' });
  await expect(region).toContainText('A passphrase opens this link');
  await expect(jotter.token).toHaveValue('mine.');
  expect(new URL(page.url()).hash).toBe('');
  await region.getByLabel('Passphrase of the link').fill('Short');
  await page.keyboard.press('Enter');
  await expect(region.getByRole('alert')).toContainText('This is not the passphrase of the link');
  await expect(jotter.token).toHaveValue('mine.');
  await region.getByLabel('Passphrase of the link').fill('short');
  await page.keyboard.press('Enter');
  await expect(jotter.token).toHaveValue(token);
  await region.getByRole('button', { name: 'Back to what was here before' }).click();
  await expect(jotter.token).toHaveValue('mine.');
  await expect(region).toHaveCount(0);
});

test('a damaged link says what is damaged, shows itself, and touches nothing', async ({ jotter, page }) => {
  const { token } = await signedWith('ES256', expired);
  await jotter.open();
  await jotter.paste(token);
  const link = await copied(page, await openDialog(page));
  await page.keyboard.press('Escape');
  await jotter.paste('mine.');
  const region = page.getByRole('region', { name: 'Link' });
  await page.goto(link.slice(0, -20));
  await expect(region).toContainText('The link was cut short');
  await expect(region).toContainText(/so 20 are missing/);
  const fragment = link.slice(link.indexOf('#') + 1);
  await expect(region.getByRole('textbox', { name: 'The link as it came' })).toHaveValue(fragment.slice(0, -20));
  await region.getByRole('button', { name: 'Copy link' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`#${fragment.slice(0, -20)}`);
  await expect(jotter.token).toHaveValue('mine.');
  const at = link.length - 40;
  const changed = link.slice(0, at) + (link.charAt(at) === 'x' ? 'y' : 'x') + link.slice(at + 1);
  await page.goto(changed);
  await expect(region).toContainText('One character of the link was changed');
  await expect(jotter.token).toHaveValue('mine.');
  await region.getByRole('button', { name: 'Open it with that character' }).click();
  await expect(jotter.token).toHaveValue(token);
  await region.getByRole('button', { name: 'Back to what was here before' }).click();
  await expect(jotter.token).toHaveValue('mine.');
});

test('the shape of a token has other values, and keeps its verdict on time', async ({ jotter, page, browser }) => {
  const claims = {
    iss: 'https://login.acme.example',
    sub: 'ada',
    aud: 'orders-api',
    exp: 4000000000,
    tier: 'platinum',
  };
  const { token, key } = await signedWith('ES256', JSON.stringify(claims));
  await jotter.open();
  await jotter.paste(token);
  await jotter.paste(key, jotter.key);
  await page.getByRole('button', { name: 'All settings' }).click();
  await page.getByRole('textbox', { name: 'Expected audience (aud)' }).fill('orders-api');
  await page.keyboard.press('Escape');
  await expect(jotter.gates).toContainText('Time and claims passes');
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'Shape only' }).click();
  await expect(dialog.getByRole('checkbox', { name: /key/ })).toHaveCount(0);
  await expect(dialog).toContainText('expected audience xxxxxx-xxx');
  const link = await copied(page, dialog);
  const content = JSON.stringify(contentOf(link));
  const [, payload = ''] = String(Object(contentOf(link)).text).split('.');
  const shown = Buffer.from(payload, 'base64url').toString();
  expect(shown).toBe(
    '{"iss":"https://xxxxx.xxxx.xxxxxxx","sub":"xxx","aud":"xxxxxx-xxx","exp":1000000000,"private1":"xxxxxxxx"}',
  );
  for (const value of ['acme', 'orders', 'platinum', 'tier', token.slice(-20)])
    expect(content + shown).not.toContain(value);
  await dialog.getByRole('checkbox', { name: /^Keep the names/ }).check();
  await expect(dialog.getByText(/^[\d,]+ characters$/)).toBeVisible();
  const named = String(Object(contentOf(await copied(page, dialog))).text).split('.')[1] ?? '';
  expect(Buffer.from(named, 'base64url').toString()).toContain('"tier":"xxxxxxxx"');
  const other = await browser.newPage();
  await other.goto(link);
  await expect(other.getByRole('region', { name: 'Link' })).toContainText('Every value in it was replaced');
  await expect(other.getByRole('group', { name: 'Gates' })).toContainText(
    'Time and claims warns: passes at the time that the link chose',
  );
  await other.close();
});

test('an encrypted token is shared by its shape, unless somebody chooses otherwise', async ({ jotter, page }) => {
  const { token, key } = await encryptedWith('A128KW', 'A128GCM');
  await jotter.open();
  await jotter.paste(token);
  await jotter.paste(key, jotter.key);
  await expect(jotter.gates).toContainText('Decryption passes');
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('button', { name: 'Shape only' })).toHaveAttribute('aria-pressed', 'true');
  await expect(dialog.getByText(/^Left out: every value, every signature, .* and what was decrypted\.$/)).toBeVisible();
  const { text } = Object(contentOf(await copied(page, dialog)));
  expect(String(text).split('.').slice(1).join('')).toMatch(/^A+$/);
  expect(
    String(text)
      .split('.')
      .map(({ length }) => length),
  ).toEqual(token.split('.').map(({ length }) => length));
});

test('it works by keyboard alone, and axe finds nothing, also on a phone and in the dark', async ({ jotter, page }) => {
  const { token, key } = await signedWith('ES256', live);
  await jotter.open();
  await jotter.paste(`cookie: ${token}; more`);
  await jotter.paste(key, jotter.key);
  await expect(jotter.gates).toContainText('Signature passes');
  const button = page.getByRole('button', { name: 'Share …' });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Share this token' });
  await expect(dialog.getByText(/^[\d,]+ characters$/)).toBeVisible();
  const reached: string[] = [];
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => {
        const { activeElement: it } = document;
        return (
          it?.getAttribute('aria-label') ??
          (it instanceof HTMLInputElement ? it.labels?.[0]?.textContent : it?.textContent) ??
          ''
        );
      }),
    );
  }
  for (const name of [
    'Whole',
    'Shape only',
    /^The public key/,
    /^The field “Key”/,
    /^Token, without/,
    /^Passphrase/,
    'Copy link',
  ])
    expect(reached).toContainEqual(typeof name === 'string' ? name : expect.stringMatching(name));
  await dialog.getByRole('button', { name: 'Whole' }).focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Copy link' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'The link that was made' })).toHaveValue(/#j1\./);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(300);
      expect(await axeFaults(page, 'dialog')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await dialog.evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true);
    }
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

const noise = (length: number): string =>
  Array.from({ length }, (_, index) => (Math.imul(index + 1, 2654435761) >>> 8).toString(36))
    .join('')
    .slice(0, length);

test('a long link is warned of', async ({ jotter, page }) => {
  await jotter.open();
  for (const [length, warning] of [
    [3000, 'cut addresses of more than 2,000 characters'],
    [12_000, 'cut addresses of more than 8,000 characters'],
  ] as const) {
    await jotter.paste(signedBySecret('x'.repeat(32), { exp: 1, filling: noise(length) }));
    await expect(await openDialog(page)).toContainText(warning);
    await page.keyboard.press('Escape');
  }
});

test('a link can be pasted where a token can, also wrapped by a mail', async ({ jotter, page }) => {
  const { token } = await signedWith('ES256', expired);
  await jotter.open();
  await jotter.paste(token);
  const link = await copied(page, await openDialog(page));
  await page.keyboard.press('Escape');
  await jotter.paste('mine.');
  await jotter.paste(`${link.slice(0, 90)}\n${link.slice(90)}\n`);
  await expect(jotter.token).toHaveValue(token);
  await page.getByRole('button', { name: 'Back to what was here before' }).click();
  await expect(jotter.token).toHaveValue('mine.');
  await jotter.paste(`See ${link} there`);
  await expect(jotter.token).toHaveValue(`See ${link} there`);
});

test('axe finds nothing in what a link says, light and dark', async ({ jotter, page }) => {
  const links = ['whole', 'passphrase'].map((name) => readFileSync(`${folder}${name}.txt`, 'utf8').trim());
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await jotter.open();
  for (const fragment of [...links, `${links[0]?.slice(0, 60)}~${links[0]?.slice(61)}`, `${links[0]?.slice(0, 60)}`]) {
    await page.goto(`./${fragment}`);
    await expect(page.getByRole('region', { name: 'Link' })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(200);
      expect(await axeFaults(page, '[aria-label="Link"]')).toEqual([]);
    }
  }
});

test('in Firefox a link is made, copied, and opened by its passphrase', async ({ baseURL }) => {
  const executablePath = findFirefox();
  test.skip(executablePath === undefined, 'There is no Firefox here. JOTTER_FIREFOX names one.');
  const firefox = await launch({ browser: 'firefox', executablePath: executablePath ?? '', headless: true });
  try {
    const page = await firefox.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    const { token, key } = await signedWith('ES256', expired);
    await page.goto(`${baseURL}#token=${token}&publicKey=${encodeURIComponent(key)}`);
    await page.locator('::-p-text(matches a key that came with the token)').wait();
    await page.locator('button::-p-text(Share …)').click();
    await page.locator('dialog input[type=password]').fill('correct horse');
    await page.locator('dialog button::-p-text(Copy link)').click();
    await page.locator('dialog ::-p-text(Copied)').wait();
    const link = await page.$eval('dialog textarea[aria-label="The link that was made"]', (field) => field.value);
    expect(link.startsWith(`${baseURL}#j1p.`)).toBe(true);
    const other = await firefox.newPage();
    await other.goto(link);
    await other.locator('input[type=password]').fill('correct horse');
    await other.keyboard.press('Enter');
    await other.locator('::-p-text(matches a key that came with the token)').wait();
    expect(await other.evaluate(() => location.hash)).toBe('');
    expect(faults).toEqual([]);
  } finally {
    await firefox.close();
  }
});
