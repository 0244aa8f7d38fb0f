import { createHmac } from 'node:crypto';
import { axeFaults } from './axe.ts';
import { expect, test } from './jotter.ts';

const secret = '0123456789abcdef0123456789abcdef';
const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

function signed(claims: object): string {
  const input = `${encoded('{"alg":"HS256","typ":"JWT"}')}.${encoded(JSON.stringify(claims))}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const claims = { iss: 'https://id.example', sub: 'ada', exp: 4_102_444_800 };
const good = signed({ aud: 'https://api.example', ...claims });
const wrong = signed({ aud: 'https://api.example/', ...claims });

test('two tokens of one paste are compared in two clicks, and the one character that decides is marked', async ({
  jotter,
  page,
}) => {
  await jotter.open();
  await jotter.paste(`curl https://api.example -H 'Authorization: Bearer ${good}' -H 'Cookie: session=${wrong}'`);
  await jotter.paste(secret, jotter.key);
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await page.getByRole('textbox', { name: 'Expected audience (aud)' }).fill('https://api.example');
  await expect(page.getByRole('status', { name: 'Comparison' })).toContainText('B is rejected');
  const row = page.getByRole('row', { name: /^aud/ });
  await expect(row.locator('mark')).toHaveText('/');
  await expect(page.getByRole('row', { name: 'Decides the verdict' })).toBeVisible();
  await page.getByRole('group', { name: 'Rows' }).getByRole('button', { name: '1 difference' }).click();
  await expect(page.getByRole('row', { name: /^sub/ })).toBeHidden();
  await page.getByRole('button', { name: 'Copy comparison as Markdown' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('| `aud` | payload | Decides the verdict | `https://api.example` | `https://api.example/` |');
  await page.getByRole('button', { name: 'Swap A and B' }).click();
  await expect(page.getByRole('status', { name: 'Comparison' })).toContainText('A is rejected');
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Debug Token A' }).click();
  await expect(jotter.token).toHaveValue(wrong);
});

test('a paste into no field fills the first empty one, then the other', async ({ page }) => {
  await page.goto('./#/compare');
  await expect(page.getByRole('textbox', { name: 'Token A' })).toBeVisible();
  for (const token of [good, wrong]) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), token);
    await page.keyboard.press('ControlOrMeta+V');
  }
  await expect(page.getByRole('textbox', { name: 'Token A' })).toHaveValue(good);
  await expect(page.getByRole('textbox', { name: 'Token B' })).toHaveValue(wrong);
});

test('a token before and after an edit is compared, and rubbish is told', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(good);
  await jotter.token.fill(wrong);
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Token A' })).toHaveValue(good);
  await expect(page.getByRole('textbox', { name: 'Token B' })).toHaveValue(wrong);
  await expect(page.getByRole('row', { name: /^aud/ }).locator('mark')).toHaveText('/');
  await page.getByRole('textbox', { name: 'Token B' }).fill('hello');
  await expect(page.getByText('No token was found in this text.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^aud/ })).toBeHidden();
  await page.getByRole('button', { name: 'Clear Token B' }).click();
  await expect(page.getByText('No token was found in this text.')).toBeHidden();
});

test('a phone shows the values below each other, without sideways scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('./#/compare');
  await page.getByRole('textbox', { name: 'Token A' }).fill(good);
  await page.getByRole('textbox', { name: 'Token B' }).fill(wrong);
  await expect(page.getByRole('row', { name: /^aud/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('the bar fits every width, and leads to the page itself or by its menu', async ({ page }) => {
  await page.goto('./#/compare');
  for (const width of [320, 390, 460, 640, 768, 900, 901, 1024]) {
    await page.setViewportSize({ width, height: 780 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await expect(page.getByRole('link', { name: 'Compare', exact: true })).toBeVisible({ visible: width > 900 });
    await expect(page.getByRole('button', { name: 'Menu' })).toBeVisible({ visible: width <= 900 });
  }
});
