import { inflateRawSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type Jotter } from './jotter.ts';
import { signedWith } from './made.ts';
import { signedWith as signedBySecret } from './signed.ts';

const live = '{"sub":"ada","iss":"https://issuer.example","exp":4000000000}';
const expired = '{"sub":"ada","exp":1700000000}';

const openDialog = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Share …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this token by a link' });
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

const gatesOf = async (jotter: Jotter): Promise<string> => {
  await expect(jotter.gates).not.toContainText(/reading|checking/);
  return (await jotter.gates.innerText()).replaceAll(/\d+ (?:s|min|h)\b/g, '…');
};

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
  await jotter.paste(`curl -H "Authorization: Bearer ${token}"`);
  await jotter.paste(key, jotter.key);
  await page.getByRole('button', { name: 'Circumstances' }).click();
  await page.getByRole('textbox', { name: 'Expected audience (aud)' }).fill('api.example');
  await page.getByRole('button', { name: 'a second before it expires' }).click();
  await page.keyboard.press('Escape');
  await expect(jotter.gates).toContainText('Signature passes: verified by the key you pasted');
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('button', { name: 'Whole' })).toHaveAttribute('aria-pressed', 'true');
  await expect(dialog).toContainText('as of 14 Nov 2023, 22:13:19 UTC; expected audience api.example');
  await expect(dialog).toContainText('Left out: the rest of what stands in the field (32 characters)');
  const link = await copied(page, dialog);
  expect(link.startsWith(`${baseURL}#j1.`)).toBe(true);
  await page.keyboard.press('Escape');
  const verdict = await gatesOf(jotter);
  const other = await browser.newPage();
  await other.goto(link);
  await expect(other.getByRole('region', { name: 'Link' })).toContainText('Opened from a link');
  expect(new URL(other.url()).hash).toBe('');
  const status = other.getByRole('status', { name: 'Gates' });
  await expect(status).toContainText('Signature passes: verified by the key you pasted');
  expect((await status.innerText()).replaceAll(/\d+ (?:s|min|h)\b/g, '…')).toBe(verdict);
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
  await expect(dialog.getByRole('alert')).toContainText('Whoever gets the link can sign tokens');
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
