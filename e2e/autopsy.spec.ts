import { Buffer } from 'node:buffer';
import { runInNewContext } from 'node:vm';
import { jwtVerify } from 'jose';
import { axeFaults } from './axe.ts';
import { expect, test, type Jotter } from './jotter.ts';
import { randomSecret, signedWith } from './signed.ts';

const base64 = randomSecret.toString('base64');
/** Signed with the bytes, where the reader has the characters. */
const token = signedWith(randomSecret, { sub: '42', iss: 'https://acme-corp.net', aud: 'orders', exp: 4_102_444_800 });
const sentence = 'The signature matches if the secret is base64-decoded first (32 bytes).';
const line = "const { payload } = await jwtVerify(token, Buffer.from(secret, 'base64'), { algorithms: ['HS256'] });";

const clipboard = (jotter: Jotter): Promise<string> => jotter.page.evaluate(() => navigator.clipboard.readText());
const fix = (jotter: Jotter) => jotter.reasons.getByRole('region', { name: 'Fix in your code' });

async function mismatch(jotter: Jotter, pasted = token, key = base64): Promise<void> {
  await jotter.open();
  await jotter.paste(pasted);
  await jotter.paste(key, jotter.key);
}

/** What a program of the reader does with a copied line. */
const run = async (code: string): Promise<unknown> => {
  const program = `(async () => {\n${code}\nreturn payload; })()`;
  return runInNewContext(program, { jwtVerify, Buffer, token, secret: base64 });
};

test.describe('a mismatch', () => {
  test('is explained, put right with one click, and its line for Node is copied', async ({ jotter }) => {
    await mismatch(jotter);
    await expect(jotter.reasons).toContainText(sentence);
    await expect(jotter.gates).toContainText('does not match');
    await jotter.page.getByRole('button', { name: 'Use base64' }).click();
    await expect(jotter.gates).toContainText('Signature passes: verified by the key you pasted');
    await fix(jotter).getByRole('button', { name: 'Copy the line for Node (jose)' }).click();
    await expect(fix(jotter).getByRole('button', { name: 'Copied the line for Node (jose)' })).toBeVisible();
    const copied = await clipboard(jotter);
    expect(copied).toContain(line);
    expect(copied).not.toContain(base64);
    expect(await run(copied)).toMatchObject({ sub: '42' });
    await expect(run(copied.replace(", 'base64'", ''))).rejects.toThrow('signature verification failed');
  });

  test('is put right and its line for Node copied at the same click', async ({ jotter }) => {
    await mismatch(jotter);
    await expect(jotter.reasons).toContainText(sentence);
    await fix(jotter).getByRole('button', { name: 'Apply here and copy the fix' }).click();
    await expect(jotter.gates).toContainText('Signature passes: verified by the key you pasted');
    const copied = await clipboard(jotter);
    expect(copied).toContain(line);
    expect(await run(copied)).toMatchObject({ sub: '42' });
  });

  test('is put right by keyboard alone, and the language is remembered for the visit', async ({ jotter }) => {
    const { keyboard } = jotter.page;
    await mismatch(jotter);
    const button = jotter.page.getByRole('button', { name: 'Use base64' });
    await expect(fix(jotter)).toBeVisible();
    await fix(jotter).getByRole('tab', { name: 'Node (jose)' }).focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    const python = fix(jotter).getByRole('tab', { name: 'Python' });
    await expect(python).toBeFocused();
    await expect(python).toHaveAttribute('aria-selected', 'true');
    await expect(fix(jotter).getByRole('tabpanel', { name: 'Python' })).toContainText('audience="orders"');
    // One stop: the next is the button beside the code.
    await keyboard.press('Tab');
    await expect(fix(jotter).getByRole('button', { name: 'Copy the line for Python' })).toBeFocused();
    await keyboard.press('Enter');
    await expect.poll(() => clipboard(jotter)).toContain('jwt.decode(token, base64.b64decode(secret)');
    await button.focus();
    await keyboard.press('Enter');
    await expect(jotter.gates).not.toContainText('does not match');
    await expect(python).toHaveAttribute('aria-selected', 'true');
    // Another token: the lines of the old one are gone, and those of the next mismatch are in the same language.
    await jotter.paste(signedWith(`${base64}\n`, { sub: '43' }));
    await jotter.keyPane.getByRole('button', { name: 'UTF-8', exact: true }).click();
    await expect(jotter.reasons).toContainText('a line break is added at the end of the secret');
    await expect(fix(jotter).getByRole('tabpanel', { name: 'Python' })).toContainText('secret.strip()');
  });

  test('shows code or a sentence in every language, and fits a phone', async ({ jotter }) => {
    await jotter.page.setViewportSize({ width: 390, height: 844 });
    const base64url = randomSecret.toString('base64url').replace(/^./, '-');
    const signed = signedWith(Buffer.from(base64url, 'base64url'), { sub: '42', aud: 'a'.repeat(180) });
    await mismatch(jotter, signed, base64url);
    await expect(jotter.reasons).toContainText('base64url-decoded');
    const tabs = fix(jotter).getByRole('tab');
    await expect(tabs).toHaveCount(10);
    for (const tab of await tabs.all()) {
      await tab.click();
      const panel = fix(jotter).getByRole('tabpanel');
      await expect(panel).toHaveAccessibleName((await tab.textContent()) ?? '');
      await expect(panel).toContainText(/secret/);
      const width = await jotter.page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    }
    await expect(fix(jotter)).toContainText('OpenSSL cannot decode base64url');
    await expect(fix(jotter).getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  });

  test('has tabs that axe accepts', async ({ jotter }) => {
    await mismatch(jotter);
    await expect(fix(jotter)).toBeVisible();
    expect(await axeFaults(jotter.page, 'section[aria-label="Fix in your code"]')).toEqual([]);
  });
});
