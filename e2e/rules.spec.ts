import { rules } from '../src/core/audit/rules/index.ts';
import { expect, test } from './jotter.ts';

test('the page of rules shows every rule that tokens are held to, with its clause', async ({ page, jotter }) => {
  await jotter.open();
  await page.goto('./#/rules');
  await expect(page.getByRole('heading', { name: 'Rules', level: 1 })).toBeVisible();
  const shown = await page.locator('main summary code').allTextContents();
  expect(shown.toSorted()).toEqual(rules.map(({ id }) => id));
});

test('a rule has an address of its own: a finding leads to it, and it stands open', async ({ page, jotter }) => {
  await jotter.open();
  await jotter.paste('eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UifQ.');
  const finding = jotter.findings.getByRole('listitem').filter({ hasText: 'RFC 7518' }).first();
  await finding.getByText('What to do').click();
  await finding.getByRole('link', { name: 'All about this rule' }).click();
  await expect(page).toHaveURL(/#\/rules\/[\w-]+$/);
  const id = /rules\/([\w-]+)$/.exec(page.url())?.[1] ?? '';
  const entry = page.locator('details', { has: page.locator('summary code', { hasText: new RegExp(`^${id}$`) }) });
  await expect(entry).toHaveAttribute('open', '');
  await expect(entry).toContainText('What to do');
  await expect(entry).toContainText('Flagged');
  await expect(entry.getByRole('link').first()).toHaveAttribute('href', /^https:/);
});

test('rules are found by a word', async ({ page, jotter }) => {
  await jotter.open();
  await page.goto('./#/rules');
  await page.getByRole('textbox', { name: 'Find a rule' }).fill('dpop');
  await expect(page.getByRole('status')).toContainText('found');
  expect(await page.locator('main summary').count()).toBeLessThan(rules.length / 4);
});
