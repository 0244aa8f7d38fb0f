import type { Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { expect, test, type Jotter } from './jotter.ts';
import { randomSecret, signedWith } from './signed.ts';

const now = (): number => Math.floor(Date.now() / 1000);
const expired = (seconds: number): string =>
  signedWith(randomSecret, { sub: 'ada', iat: now() - 4000, exp: now() - seconds });

const field = (page: Page) => page.getByRole('combobox', { name: 'Search or run' });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });
const done = (page: Page) => page.getByRole('status', { name: 'Done' });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
/** No field has the focus. */
const leaveFields = ({ page }: Jotter): Promise<void> =>
  page.locator('body').evaluate((body) => {
    if (body.ownerDocument.activeElement instanceof HTMLElement) body.ownerDocument.activeElement.blur();
  });

test('the palette finds what can be done, by keyboard alone, and does it', async ({ jotter, page }) => {
  const { keyboard } = page;
  const token = expired(4000);
  await jotter.open();
  await jotter.paste(token);
  await expect(page.getByLabel('Verdict')).toContainText('Rejected: expired');
  await keyboard.press('ControlOrMeta+K');
  await expect(field(page)).toBeFocused();
  await expect(option(page, /^Show the next problem/)).toHaveAttribute('aria-selected', 'true');
  await keyboard.insertText('exp');
  const selected = page.getByRole('listbox', { name: 'Results' }).getByRole('option', { selected: true });
  await expect(selected).toHaveText(/^Edit exp/);
  await expect(page.getByRole('group', { name: 'Rules' })).toContainText('The token has expired');
  await expect(page.getByRole('group', { name: 'Glossary' })).toContainText('Term: exp');
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(await selected.getAttribute('id'));
  await keyboard.press('End');
  await expect(selected).toHaveCount(1);
  await expect(option(page, /^Edit exp/)).toHaveAttribute('aria-selected', 'false');
  await keyboard.press('Home');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(selected).toHaveText(/^Copy exp as ISO 8601/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFaults(page), colorScheme).toEqual([]);
  }
  await keyboard.press('Enter');
  await expect(done(page)).toHaveText('Copied exp as ISO 8601.');
  expect(await clipboard(page)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  await expect(jotter.token).toBeFocused();
  // What is shown is selected, once the focus is back.
  await jotter.run('show exp');
  await expect(jotter.token).toBeFocused();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toMatch(/^[\w-]{10,}$/);
  await keyboard.press('ControlOrMeta+K');
  await keyboard.insertText('xyzzy');
  await expect(page.getByText('Nothing matches “xyzzy”.')).toBeVisible();
  await expect(page.getByText(/You can search actions/)).toBeVisible();
  await keyboard.press('Escape');
  await expect(jotter.token).toBeFocused();
  await jotter.run('copy curl');
  await expect.poll(() => clipboard(page)).toBe(`curl -H 'Authorization: Bearer ${token}' https://api.example.com/`);
  await jotter.run('report on');
  await expect(page.getByRole('tab', { name: 'Report', exact: true })).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Escape');
  await jotter.run('rule not yet valid');
  await expect(page).toHaveURL(/#\/rules\//);
  await expect(page.locator('#content')).toBeFocused();
  await jotter.run('use dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('shortcuts lead through the problems, take the next step and are listed', async ({ jotter, page }) => {
  const { keyboard } = page;
  await jotter.open();
  await keyboard.press('F8');
  await expect(done(page)).toHaveText('There is no problem to show in the token.');
  await jotter.paste(expired(30));
  await jotter.paste(JSON.stringify({ kty: 'oct', k: randomSecret.toString('base64url') }), jotter.key);
  await expect(page.getByLabel('Verdict')).toContainText('Rejected: expired');
  await keyboard.press('F8');
  await expect(done(page)).toHaveText(/^Problem 1 of \d+: The token has expired\.$/);
  await expect(jotter.token).toBeFocused();
  const first = await page.evaluate(() => document.getSelection()?.toString());
  expect(first).toMatch(/^[\w-]{10,}$/);
  await keyboard.press('Shift+F8');
  await expect(done(page)).toHaveText(/^Problem (\d+) of \1: /);
  await keyboard.press('ControlOrMeta+Enter');
  await expect(jotter.chips).toHaveText(/clock skew: 60 s/i);
  // A question mark that is typed is text.
  await jotter.key.focus();
  await keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Shortcuts' });
  await expect(list).toHaveCount(0);
  await leaveFields(jotter);
  await keyboard.press('?');
  await expect(list.getByRole('definition')).toHaveCount(8);
  await expect(list).toContainText('Search or run');
  expect(await axeFaults(page)).toEqual([]);
  await list.getByRole('checkbox', { name: /^Use \?/ }).uncheck();
  expect(await page.evaluate(() => localStorage.getItem('jotter:single-keys'))).toBe('"off"');
  await keyboard.press('Escape');
  await leaveFields(jotter);
  await keyboard.press('?');
  await jotter.run('list all shortcuts');
  await expect(list).toBeVisible();
  await list.getByRole('checkbox', { name: /^Use \?/ }).check();
  expect(await page.evaluate(() => localStorage.getItem('jotter:single-keys'))).toBeNull();
});

test('a paste into no field replaces the token, and is undone; so are an example and a link', async ({
  jotter,
  page,
}) => {
  const { keyboard } = page;
  const [first, second] = [expired(4000), expired(5000)];
  const pasteNowhere = async (text: string): Promise<void> => {
    await leaveFields(jotter);
    await page.evaluate((it) => navigator.clipboard.writeText(it), text);
    await keyboard.press('ControlOrMeta+V');
  };
  const undo = done(page).getByRole('button', { name: 'Undo' });
  await jotter.open();
  await pasteNowhere(first);
  await expect(jotter.token).toHaveValue(first);
  await jotter.key.fill('a key');
  await pasteNowhere(second);
  await expect(jotter.token).toHaveValue(second);
  await expect(done(page)).toContainText('Replaced with what you pasted.');
  await page.goto(`./#token=${expired(6000)}`);
  await expect(page.getByText('A link opened this token')).toBeVisible();
  await leaveFields(jotter);
  await keyboard.press('ControlOrMeta+Z');
  await expect(jotter.token).toHaveValue(second);
  await expect(page.getByText('A link opened this token')).toBeHidden();
  await keyboard.press('ControlOrMeta+Z');
  await expect(jotter.token).toHaveValue(first);
  await expect(jotter.key).toHaveValue('a key');
  await jotter.run('open a curl command');
  await expect(jotter.token).toHaveValue(/^curl/);
  await undo.click();
  await expect(jotter.token).toHaveValue(first);
  await expect(jotter.token).toBeFocused();
  // The page Keys has a field of its own, Learn has none.
  await page.goto('./#/keys');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Keys/);
  await pasteNowhere(second);
  await expect(page).toHaveURL(/#\/keys$/);
  await page.goto('./#/rules');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rules');
  await pasteNowhere('no token');
  await expect(page).toHaveURL(/#\/rules$/);
  await pasteNowhere(second);
  await expect(jotter.token).toHaveValue(second);
});

test('the bar: a skip link, and a menu where there is no room', async ({ jotter, page }) => {
  const { keyboard } = page;
  await jotter.open();
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the token' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(jotter.token).toBeFocused();
  const menu = page.getByRole('button', { name: 'Menu' });
  const items = page.getByRole('navigation', { name: 'Menu' });
  await expect(menu).toBeHidden();
  for (const width of [900, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
    await menu.click();
    await expect(items.getByRole('link')).toHaveText(['Debugger', 'Compare', 'Keys', 'Rules', 'Learn']);
    const small = await page
      .getByRole('banner')
      .getByRole('button')
      .or(items.locator('a, button, summary, label'))
      .evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .filter(({ width: wide, height }) => wide > 0 && (wide < 32 || height < 32)),
      );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await keyboard.press('Escape');
    await expect(items).toBeHidden();
    await expect(menu).toBeFocused();
  }
  await menu.click();
  expect(await axeFaults(page)).toEqual([]);
  await items.getByText('Examples').click();
  await items.getByRole('button', { name: 'Open an access token, ES256' }).click();
  await expect(items).toBeHidden();
  await expect(jotter.gates).toContainText('Signature passes');
  await page.getByRole('button', { name: 'Search or run' }).click();
  await page.keyboard.insertText('sub');
  await expect(option(page, /^Copy sub value/)).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await keyboard.press('Escape');
  await menu.click();
  await items.getByRole('link', { name: 'Learn' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Learn JWTs');
  await expect(items).toBeHidden();
});
