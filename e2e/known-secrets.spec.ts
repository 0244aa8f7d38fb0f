import { generateKeyPairSync } from 'node:crypto';
import { expect, test, type Jotter } from './jotter.ts';
import { randomSecret, signedWith } from './signed.ts';

const pane = ({ page }: Jotter) => page.getByRole('region', { name: 'Known secrets' });

async function tryOn(jotter: Jotter, token: string, key?: string): Promise<void> {
  await jotter.open();
  await jotter.paste(token);
  if (key !== undefined) await jotter.paste(key, jotter.key);
  await pane(jotter).getByRole('button', { name: 'Try known secrets …' }).click();
}

const finds: readonly (readonly [string, string, RegExp])[] = [
  ['a common password', signedWith('dragon', { sub: 'a' }), /the 10th most common password, 6 bytes/],
  [
    'one with a capital letter, HS384',
    signedWith('Dragon', { sub: 'a' }, 'HS384'),
    /10th most common password, with a capital letter/,
  ],
  ['a placeholder, HS512', signedWith('CHANGE_ME', { sub: 'a' }, 'HS512'), /a placeholder that nobody replaced/],
  ['the empty secret', signedWith('', { sub: 'a' }), /the empty secret/],
  [
    'the secret of jwt.io',
    signedWith('your-256-bit-secret', { sub: 'a' }),
    /the secret of the debugger at jwt\.io, 19 bytes/,
  ],
  ['the host of the issuer', signedWith('login.example.com', { iss: 'https://login.example.com/' }), /claim “iss”/],
];

test.describe('known secrets', () => {
  for (const [name, token, words] of finds) {
    test(`find ${name}`, async ({ jotter }) => {
      await tryOn(jotter, token);
      await expect(pane(jotter)).toContainText('Its secret is known');
      await expect(pane(jotter)).toContainText(words);
      await expect(jotter.findings).toContainText('A secret that others can find');
    });
  }

  test('give the secret only when asked, and then it verifies', async ({ jotter }) => {
    await tryOn(jotter, signedWith('trustno1', { sub: 'a' }));
    await expect(pane(jotter)).toContainText('Its secret is known');
    await expect(pane(jotter)).not.toContainText('trustno1');
    await pane(jotter).getByRole('button', { name: 'Copy found secret' }).click();
    expect(await jotter.page.evaluate(() => navigator.clipboard.readText())).toBe('trustno1');
    await pane(jotter).getByRole('button', { name: 'Put it into the key field' }).click();
    await expect(jotter.key).toHaveValue('trustno1');
    await expect(jotter.gates).toContainText(/verified|valid/i);
  });

  test('find a public key that was taken as the secret', async ({ jotter }) => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    await tryOn(jotter, signedWith(pem.trim(), { sub: 'a' }), JSON.stringify(publicKey.export({ format: 'jwk' })));
    await expect(pane(jotter)).toContainText('a public key at hand, as PEM (SPKI)');
    await expect(jotter.findings).toContainText('A public key taken as the secret');
  });

  test('say what not to have been found means', async ({ jotter }) => {
    await tryOn(jotter, signedWith(randomSecret, { sub: 'a', iss: 'https://issuer.example' }));
    await expect(pane(jotter)).toContainText(/Not among the 1\d\d,\d{3} secrets that were tried/);
    await expect(pane(jotter)).toContainText('That does not make it strong');
    await expect(jotter.findings).not.toContainText('A secret that others can find');
  });

  test('are tried with progress, and no more once it is stopped or the token is another', async ({ jotter }) => {
    await tryOn(jotter, signedWith(randomSecret, { sub: 'a', filling: 'x'.repeat(40_000) }));
    const progress = pane(jotter).getByRole('progressbar', { name: 'Secrets tried' });
    await expect(progress).toBeVisible();
    await expect(pane(jotter)).toContainText(/\d secrets of 1\d\d,\d{3}, [\d,]+ a second/);
    await expect.poll(() => jotter.page.workers().length).toBe(1);
    await pane(jotter).getByRole('button', { name: 'Stop' }).click();
    await expect(pane(jotter)).toContainText(/Stopped after [\d,]+ secret/);
    await expect.poll(() => jotter.page.workers().length).toBe(0);
    await pane(jotter).getByRole('button', { name: 'Try again' }).click();
    await expect(progress).toBeVisible();
    await jotter.paste(signedWith('dragon', { sub: 'b' }));
    await expect(pane(jotter).getByRole('button', { name: 'Try known secrets …' })).toBeVisible();
    await expect.poll(() => jotter.page.workers().length).toBe(0);
  });

  test('are not offered where no secret can have made the signature', async ({ jotter }) => {
    await jotter.open();
    await jotter.paste(signedWith('dragon', { sub: 'a' }).slice(0, -4));
    await expect(pane(jotter)).toContainText('Its signature has 29 bytes, where HS256 has 32');
    await expect(pane(jotter).getByRole('button', { name: 'Try known secrets …' })).toBeDisabled();
  });

  test.describe('offline', () => {
    test.use({ expectedMessages: [/Failed to load resource|ERR_FAILED/] });
    test('say that they could not be tried', async ({ jotter }) => {
      await jotter.page.route(/passwords-[\w-]+\.js$/, (route) => route.abort());
      await tryOn(jotter, signedWith('dragon', { sub: 'a' }));
      await expect(pane(jotter)).toContainText('The secrets could not be tried');
      await expect(pane(jotter)).toContainText('Is this browser offline?');
      await jotter.page.unroute(/passwords-[\w-]+\.js$/);
      await pane(jotter).getByRole('button', { name: 'Try again' }).click();
      await expect(pane(jotter)).toContainText('the 10th most common password');
    });
  });
});
