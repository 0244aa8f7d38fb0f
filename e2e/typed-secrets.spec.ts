import { expect, test } from './jotter.ts';
import { signedWith } from './signed.ts';

const isInMarkup = (text: string) => document.documentElement.outerHTML.includes(text);

test('keys and passphrases that are typed are not in the markup, which a saved page would hold', async ({
  jotter,
  page,
}) => {
  const secret = 'c2VjcmV0LXRoYXQtaXMtdHlwZWQtYW5kLW5vdC1zYXZlZA';
  await jotter.open();
  await jotter.paste(signedWith(secret, { sub: 'ada' }));
  await jotter.key.fill(secret);
  await expect(jotter.gates).toContainText('verified by the key you pasted');
  expect(await page.evaluate(isInMarkup, secret)).toBe(false);

  await page.getByRole('button', { name: 'Share …' }).click();
  const passphrase = page.getByLabel('Passphrase, if only who knows it shall open the link');
  await passphrase.fill('correct horse battery');
  await expect(page.getByText('nobody can open the link without it')).toBeVisible();
  expect(await page.evaluate(isInMarkup, 'correct horse battery')).toBe(false);
});
