import { generateKeyPairSync } from 'node:crypto';
import { axeFaults } from './axe.ts';
import { expect, test } from './jotter.ts';
import { signedWith } from './signed.ts';

const secret = 'a secret that nobody should read over a shoulder';
const token = signedWith(secret, { sub: 'ada', exp: 4_102_444_800 });

// As somebody who opened nothing.
test.use({ unfolded: [] });

test.describe('a key that was read', () => {
  test('is a card that says what it did, and keeps a secret masked until it is asked for', async ({ jotter, page }) => {
    await jotter.open();
    await jotter.paste(token);
    await jotter.paste(secret, jotter.key);
    await expect(jotter.keyPane).toContainText('Secret of 48 bytes');
    await expect(jotter.keyPane).toContainText('Verified this token');
    await expect(jotter.key).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Replace' })).toBeFocused();
    await expect(page.locator('body')).not.toContainText(secret);
    await page.getByRole('button', { name: 'Show the secret' }).click();
    await expect(jotter.keyPane).toContainText(secret);
    await page.getByRole('button', { name: 'Hide the secret' }).click();
    await expect(page.locator('body')).not.toContainText(secret);
    await page.getByRole('button', { name: 'Show the secret' }).click();
    // Another text is masked again.
    await page.getByRole('button', { name: 'Replace' }).click();
    await jotter.paste(`${secret} `, jotter.key);
    await expect(jotter.keyPane).toContainText('Does not match this token');
    await expect(page.locator('body')).not.toContainText(secret);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('is replaced, or kept by Escape; a typed one stays a field until it is left', async ({ jotter, page }) => {
    await jotter.open();
    await jotter.paste(token);
    await jotter.paste('wrong', jotter.key);
    await expect(jotter.keyPane).toContainText('Does not match this token');
    const replace = page.getByRole('button', { name: 'Replace' });
    await replace.click();
    await expect(jotter.key).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(replace).toBeFocused();
    await expect(jotter.keyPane).toContainText('Secret of 5 bytes');
    await replace.click();
    await page.keyboard.type('another');
    await expect(jotter.keyPane).toContainText('Secret of 7 bytes');
    await expect(jotter.key).toHaveValue('another');
    // A click elsewhere hits what it aims at, though the field goes away.
    await page.getByRole('button', { name: 'Copy token' }).click();
    await expect(page.getByRole('button', { name: 'Copied token' })).toBeVisible();
    await expect(jotter.key).toHaveCount(0);
  });

  test('gives its public half as PEM and as JWK, and keeps its private half to itself', async ({ jotter, page }) => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    await jotter.open();
    await jotter.paste(token);
    await jotter.paste(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), jotter.key);
    await expect(jotter.keyPane).toContainText('RSA 2048, private');
    await page.getByRole('button', { name: 'Copy public key' }).click();
    await expect(page.getByRole('button', { name: 'Public key copied' })).toBeVisible();
    const read = () => page.evaluate(() => navigator.clipboard.readText());
    expect((await read()).trim()).toBe(publicKey.export({ type: 'spki', format: 'pem' }).toString().trim());
    await page.getByRole('button', { name: 'Key details' }).click();
    await page.getByRole('button', { name: 'Copy public key as JWK' }).click();
    await expect.poll(read).toContain('"kty"');
    expect(JSON.parse(await read())).toEqual(publicKey.export({ format: 'jwk' }));
    // The field is open now, with dots in place of the private key.
    await expect(jotter.key).toHaveCSS('-webkit-text-security', 'disc');
  });

  test('is not printed', async ({ jotter, page }) => {
    await jotter.open();
    await jotter.paste(token);
    await jotter.paste(secret, jotter.key);
    await page.getByRole('button', { name: 'Show the secret' }).click();
    await expect(jotter.keyPane).toContainText(secret);
    await page.emulateMedia({ media: 'print' });
    await expect(jotter.keyPane).toBeHidden();
    await expect(jotter.payload).toBeVisible();
  });
});
