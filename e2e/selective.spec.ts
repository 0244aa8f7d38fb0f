import type { Locator, Page } from '@playwright/test';
import { expect, test, type Jotter } from './jotter.ts';

const pane = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** An SD-JWT made in the page out of an example: four claims hidden, two decoys, bound to a holder whose key is at hand. */
async function issue(jotter: Jotter): Promise<void> {
  const { page } = jotter;
  await page.getByRole('button', { name: /^An access token, ES256/ }).click();
  await expect(jotter.gates).toContainText('verified by a demo key');
  await page.getByRole('button', { name: 'Choose claims …' }).click();
  for (const name of ['sub', 'scope', 'client_id']) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('spinbutton', { name: 'Decoy digests' }).fill('2');
  await page.getByRole('combobox', { name: 'Bound to' }).selectOption('new');
  await page.getByRole('button', { name: 'Make an SD-JWT, 3 claims hidden' }).click();
  await expect(jotter.gates).toContainText('SD-JWT');
}

async function present(jotter: Jotter): Promise<void> {
  const making = pane(jotter.page, 'Make a presentation');
  await making.getByRole('checkbox', { name: 'scope' }).uncheck();
  await making.getByRole('checkbox', { name: 'Bind it to the holder' }).check();
  await making.getByRole('textbox', { name: 'For the receiver (aud)' }).fill('https://verifier.example');
  await making.getByRole('textbox', { name: 'Its nonce' }).fill('n-42');
  await making.getByRole('button', { name: 'Make the presentation' }).click();
  await expect(jotter.gates).toContainText('with key binding');
}

test.beforeEach(({ jotter }) => jotter.open());

test('an SD-JWT is made, presented to one receiver, and checked as that receiver would', async ({ jotter, page }) => {
  await issue(jotter);
  const disclosures = pane(page, 'Disclosures');
  await expect(disclosures).toContainText('3 disclosed, 2 digests without a disclosure');
  await expect(jotter.gates).toContainText('verified by a demo key made here');
  expect(await jotter.json('Payload JSON')).not.toContain('248289761001');
  await jotter.showPayloadAs('Claims');
  await expect(jotter.claims).toContainText('248289761001');

  await present(jotter);
  await expect(disclosures).toContainText('2 disclosed, 3 digests without a disclosure');
  await expect(jotter.claims).not.toContainText('read:orders');
  const binding = pane(page, 'Key binding');
  await expect(binding).toContainText('The signature was made with the key in “cnf”.');
  await expect(binding.getByText('needs your input')).toHaveCount(1);
  await binding.getByRole('spinbutton', { name: 'Maximum age (seconds)' }).fill('300');
  await expect(binding.getByText('needs your input')).toHaveCount(0);
  await expect(jotter.gates).toContainText('bound to its holder');
});

test('a presentation for another transaction closes the signature gate and says why', async ({ jotter, page }) => {
  await issue(jotter);
  await present(jotter);
  await pane(page, 'Key binding').getByRole('textbox', { name: 'Expected nonce' }).fill('n-43');
  await expect(jotter.gates).toContainText('the key binding fails');
  await expect(jotter.findings).toContainText('Key binding: for another transaction');
  await expect(jotter.findings).toContainText('“nonce” is “n-42”, and “n-43” is expected');
});

test('a disclosure that was altered is an orphan, and one that was dropped breaks sd_hash', async ({
  jotter,
  page,
}) => {
  await issue(jotter);
  await present(jotter);
  const [jwt = '', first = '', second = '', binding = ''] = (await jotter.token.inputValue()).split('~');
  const altered = Buffer.from(Buffer.from(first, 'base64url').toString().replace('248289761001', '1'));
  await jotter.paste([jwt, altered.toString('base64url'), second, binding].join('~'));
  await expect(jotter.findings).toContainText('A disclosure without a digest');
  await expect(pane(page, 'Disclosures')).toContainText('no digest refers to it: a receiver refuses the token');
  await expect(jotter.gates).toContainText('a disclosure without a digest');

  const spaced = Buffer.from(Buffer.from(first, 'base64url').toString().replaceAll('", "', '","'));
  await jotter.paste([jwt, spaced.toString('base64url'), second, binding].join('~'));
  await expect(jotter.findings).toContainText('the disclosure was decoded and encoded anew on its way');

  await jotter.paste([jwt, first, binding].join('~'));
  await expect(jotter.findings).toContainText('Key binding: of another presentation');
  await expect(jotter.gates).toContainText('the key binding fails');
});

test('a disclosure lights up in the token, and leads to where its digest stands', async ({ jotter, page }) => {
  await issue(jotter);
  const row = pane(page, 'Disclosures').getByRole('listitem').first();
  await row.hover();
  await expect(page.locator('.mark-lit').first()).toHaveClass(/mark-disclosure/);
  await row.getByText('Salt, digest and place').click();
  await row.getByRole('button', { name: 'Show it in the token' }).click();
  const [, disclosure = ''] = (await jotter.token.inputValue()).split('~');
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(disclosure);
});

test('what had better stay plain is said, and what cannot be done is refused in words', async ({ jotter, page }) => {
  await page.getByRole('button', { name: /^An access token, ES256/ }).click();
  await page.getByRole('button', { name: 'Choose claims …' }).click();
  await page.getByRole('checkbox', { name: 'exp' }).check();
  const pane_ = pane(page, 'Selective disclosure');
  await expect(pane_).toContainText('Without it the token never expires for a receiver (RFC 9901 §9.7)');
  await page.getByRole('spinbutton', { name: 'Decoy digests' }).fill('5000');
  await page.getByRole('button', { name: 'Make an SD-JWT, 1 claim hidden' }).click();
  await expect(pane_.getByRole('alert')).toContainText('The number of decoys must be a whole number from 0 to 1000.');
  await expect(jotter.gates).toContainText('JWS compact');
});

test('a presentation cannot be bound without the holder’s key, and says which key that is', async ({
  jotter,
  page,
}) => {
  await issue(jotter);
  await page.getByRole('link', { name: 'Keys' }).click();
  await page
    .getByRole('button', { name: /^Forget/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Debugger', exact: true }).click();
  const making = pane(page, 'Make a presentation');
  await making.getByRole('checkbox', { name: 'Bind it to the holder' }).check();
  await expect(making).toContainText('It takes the private half of the EC P-256 public key in “cnf”');
  await expect(making.getByRole('button', { name: 'Make the presentation' })).toBeDisabled();
});

test('a receiver that demands a key binding gets none', async ({ jotter, page }) => {
  await issue(jotter);
  const binding = pane(page, 'Key binding');
  await expect(binding).toContainText('There is none: whoever has this token can present it.');
  await expect(jotter.gates).not.toContainText('the key binding fails');
  await binding.getByRole('checkbox', { name: 'The receiver demands a key binding' }).check();
  await expect(jotter.gates).toContainText('the key binding fails');
  await expect(jotter.findings).toContainText('Key binding: there is none');
});
