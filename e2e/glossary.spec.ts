import { axeFaults } from './axe.ts';
import { expect, test } from './jotter.ts';

test('the glossary finds a term, and its address leads to it', async ({ page, jotter }) => {
  void jotter;
  await page.goto('./#/learn/glossary/replay');
  await expect(page.getByText('To send a message that was seen on the way once more.')).toBeInViewport();
  await page.getByRole('textbox', { name: 'Find a term' }).fill('thumbprint');
  await expect(page.getByRole('status').getByText(/^\d+ terms?$/)).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: /^thumbprint$/ })).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: /^replay$/ })).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
});

test('a finding leads to the lesson that explains it', async ({ page, jotter }) => {
  await jotter.open();
  await jotter.paste('eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.');
  const row = jotter.findings.getByRole('listitem').filter({ hasText: 'none' }).first();
  await row.getByText('What to do').click();
  await row.getByRole('link', { name: 'Attacks and defences' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Attacks and defences');
});
