import { axeFaults } from './axe.ts';
import { createSign, generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { inter, leaf, root } from '../src/crypto/certificates/fixtures/openssl-certificates.ts';
import { dsaKey, password, pbes1, pbkdf2Keys, plainKey } from '../src/crypto/locked-keys/fixtures/openssl-keys.ts';
import { modern } from '../src/crypto/locked-keys/fixtures/openssl-stores.ts';
import { sealedJwk, sealedWith } from '../src/crypto/locked-keys/fixtures/rfc7517-c.ts';
import { expect, test, type Jotter } from './jotter.ts';

const locked = pbkdf2Keys['hmacWithSHA256 aes-256-cbc'] ?? '';
const locked192 = pbkdf2Keys['hmacWithSHA224 aes-192-cbc'] ?? '';
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function openKeys({ page, key }: Jotter): Promise<void> {
  await page.goto('./#/keys');
  await expect(key).toBeVisible();
}

async function make(page: Page, kind: string): Promise<void> {
  await page.getByLabel('Kind').selectOption(kind);
  await page.getByRole('button', { name: 'Make the key' }).click();
  await expect(page.getByRole('button', { name: /^Hide the forms of/ })).toBeVisible();
}

const passwordField = (page: Page): Locator => page.getByLabel('Password of the key');
const thumbprint = (page: Page): Locator =>
  page.getByRole('region', { name: 'Keys at hand' }).getByRole('definition').first().locator('code');

/** Of the only key, which may be open from the text before; the one before may stand there for a moment yet. */
async function showForms(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^(?:Show|Hide) the forms of the/ });
  await expect(async () => {
    expect(await button.count()).toBe(1);
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    expect(await thumbprint(page).isVisible()).toBe(true);
  }).toPass();
}

/** Every form of the key that is open, by the name of its field. */
async function formsOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const forms = new Map<string, string>();
  for (const button of await page
    .getByRole('group', { name: / forms$/ })
    .getByRole('button')
    .all()) {
    await button.click();
    const field = page.getByRole('region', { name: 'Keys at hand' }).getByRole('textbox');
    forms.set((await field.getAttribute('aria-label')) ?? '', await field.inputValue());
  }
  return forms;
}

/** One kind of each family, and an algorithm that signs with it. */
const signers = [
  ['RSA 2048', 'PS256'],
  ['P-256', 'ES256'],
  ['secp256k1', 'ES256K'],
  ['Ed25519', 'EdDSA'],
  ['Ed448', 'Ed448'],
  ['ML-DSA-44', 'ML-DSA-44'],
  ['shared secret', 'HS256'],
] as const;

for (const [kind, alg] of signers) {
  test(`${kind}: every form comes back as the same key, and verifies what the key signed`, async ({ jotter, page }) => {
    await openKeys(jotter);
    await make(page, kind);
    const print = await thumbprint(page).innerText();
    expect(print).toMatch(/^[\w-]{43}$/);
    const forms = await formsOf(page);
    expect(forms.size).toBe(kind === 'shared secret' ? 2 : 8);
    await page.getByRole('link', { name: /^Use in the debugger/ }).click();
    await jotter.paste(`${encoded({ alg })}.${encoded({ sub: 'ada' })}.AAAA`);
    await page.getByRole('button', { name: /^Sign again with/ }).click();
    await expect(jotter.gates).toContainText('Signature passes');
    await page.getByRole('link', { name: 'Keys', exact: true }).click();
    await page.getByRole('button', { name: /^Forget the/ }).click();
    for (const [name, text] of forms) {
      await jotter.paste(text, jotter.key);
      await showForms(page);
      await expect(thumbprint(page), name).toHaveText(print);
      await page.getByRole('link', { name: /^Use in the debugger/ }).click();
      // The private JWK is, character by character, the one that was put into the field when it was made.
      await expect(jotter.gates, name).toContainText(/Signature passes: verified by (?:the key you pasted|a demo key)/);
      await page.getByRole('link', { name: 'Keys', exact: true }).click();
    }
  });
}

for (const kind of ['X25519', 'X448']) {
  test(`${kind}: every form comes back as the same key`, async ({ jotter, page }) => {
    await openKeys(jotter);
    await make(page, kind);
    const print = await thumbprint(page).innerText();
    const forms = await formsOf(page);
    expect(forms.size).toBe(8);
    await page.getByRole('button', { name: /^Forget the/ }).click();
    for (const [name, text] of forms) {
      await jotter.paste(text, jotter.key);
      await showForms(page);
      await expect(thumbprint(page), name).toHaveText(print);
    }
  });
}

test('what is shown first may be published, and what must not carries a warning', async ({ jotter, page }) => {
  await openKeys(jotter);
  await make(page, 'P-256');
  const warning = page.getByText('Whoever has this can sign or decrypt as the owner');
  await expect(page.getByRole('textbox', { name: 'JWK, public' })).toHaveValue(/"crv": "P-256"/);
  await expect(page.getByRole('textbox', { name: 'JWK, public' })).not.toHaveValue(/"d"/);
  await expect(warning).toHaveCount(0);
  await page.getByRole('group', { name: 'Private forms' }).getByRole('button', { name: 'PEM, PKCS#8' }).click();
  await expect(warning).toBeVisible();
});

test('the kid is a name, the date, the thumbprint or none', async ({ jotter, page }) => {
  await openKeys(jotter);
  await page.getByLabel('Its kid is').selectOption('a name that I give');
  await expect(page.getByText('Type a name for the key.')).toBeVisible();
  await page.getByLabel('Name of the key').fill('2026-a');
  await make(page, 'Ed25519');
  await expect(page.getByRole('textbox', { name: 'JWK, public' })).toHaveValue(/"kid": "2026-a"/);
  await page.getByRole('button', { name: /^Forget the/ }).click();
  await page.getByLabel('Its kid is').selectOption('the date of today');
  await make(page, 'Ed25519');
  await expect(page.getByRole('textbox', { name: 'JWK, public' })).toHaveValue(/"kid": "\d{4}-\d\d-\d\d"/);
  await page.getByRole('button', { name: /^Forget the/ }).click();
  await page.getByLabel('Its kid is').selectOption('none');
  await make(page, 'Ed25519');
  await expect(page.getByRole('textbox', { name: 'JWK, public' })).not.toHaveValue(/kid/);
});

test('DER is saved as a file, byte for byte', async ({ jotter, page }) => {
  await openKeys(jotter);
  await make(page, 'P-256');
  await page.getByRole('group', { name: 'Public forms' }).getByRole('button', { name: /^DER/ }).click();
  const text = await page.getByRole('region', { name: 'Keys at hand' }).getByRole('textbox').inputValue();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save DER, SPKI/ }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('public-key.der');
  expect((await readFile(await download.path())).toString('base64')).toBe(text);
});

test('a key behind a password opens with it, and with nothing else', async ({ jotter, page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const input = `${encoded({ alg: 'ES256' })}.${encoded({ sub: 'ada' })}`;
  const signature = createSign('sha256').update(input).sign({ key: plainKey, dsaEncoding: 'ieee-p1363' });
  await jotter.open();
  await jotter.paste(`${input}.${signature.toString('base64url')}`);
  await expect(jotter.gates).toContainText('not checked: no key yet');
  expect(requests.filter((address) => /unlock|LockedKey/.test(address))).toEqual([]);
  for (const text of [locked, locked192]) {
    await jotter.paste(text, jotter.key);
    await expect(jotter.gates).toContainText('not checked: the key is locked');
    await passwordField(page).fill('wrong');
    await passwordField(page).press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'This is not the password of the key' })).toBeVisible();
    await passwordField(page).fill(password);
    await passwordField(page).press('Enter');
    await expect(jotter.gates).toContainText('Signature passes: verified by the key you pasted');
    await expect(page.getByTestId('key-reading')).toContainText('EC P-256 private key, PEM PKCS#8');
    await expect(passwordField(page)).toHaveCount(0);
  }
  const stored = await page.evaluate(() => [...Object.values(localStorage), ...Object.values(sessionStorage)].join());
  expect(stored).not.toContain(password);
});

test('a PKCS#12 store that is dropped opens with its password', async ({ jotter, page }) => {
  await openKeys(jotter);
  const dropped = await page.evaluateHandle((base64) => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    transfer.items.add(new File([bytes], 'store.p12'));
    return transfer;
  }, modern);
  await jotter.key.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByText('Key store in PKCS#12, encrypted with AES-256')).toBeVisible();
  await passwordField(page).fill('wrong');
  await passwordField(page).press('Enter');
  await expect(page.getByText(/^This is not the password of the key store/)).toBeVisible();
  await passwordField(page).fill(password);
  await passwordField(page).press('Enter');
  const keys = page.getByRole('region', { name: 'Keys at hand' });
  await expect(keys).toContainText('EC P-256 private key');
  await expect(keys).toContainText('did not check the MAC of the store');
});

test('a password is gone when the key changes, and so is what it opened', async ({ jotter, page }) => {
  await openKeys(jotter);
  await jotter.paste(locked, jotter.key);
  await expect(passwordField(page)).toHaveAttribute('type', 'password');
  await passwordField(page).fill(password);
  await jotter.paste(locked192, jotter.key);
  await expect(passwordField(page)).toHaveValue('');
  await passwordField(page).fill(password);
  await page.getByRole('button', { name: 'Open the key' }).click();
  await expect(page.getByRole('region', { name: 'Keys at hand' })).toContainText('EC P-256 private key');
  await jotter.paste(locked, jotter.key);
  await expect(page.getByRole('region', { name: 'Keys at hand' })).not.toContainText('EC P-256 private key');
  await jotter.paste(locked192, jotter.key);
  await expect(passwordField(page)).toHaveValue('');
});

test('a wrong password, a damaged key and an old cipher are told apart', async ({ jotter, page }) => {
  await openKeys(jotter);
  await jotter.paste(sealedJwk, jotter.key);
  await passwordField(page).fill('no');
  await passwordField(page).press('Enter');
  await expect(page.getByText(/^This is not the password of the key: AES key wrap checks/)).toBeVisible();
  await passwordField(page).fill(sealedWith);
  await passwordField(page).press('Enter');
  await expect(page.getByRole('region', { name: 'Keys at hand' })).toContainText('RSA 2048-bit private key');
  const bytes = Buffer.from(locked.replace(/-----.*-----|\s/g, ''), 'base64');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await jotter.paste(bytes.toString('base64'), jotter.key);
  await passwordField(page).fill(password);
  await passwordField(page).press('Enter');
  await expect(page.getByText(/^The password is right, as what it opens begins like a private key/)).toBeVisible();
  await jotter.paste(dsaKey, jotter.key);
  await passwordField(page).fill(password);
  await passwordField(page).press('Enter');
  await expect(page.getByText(/^The password is right\. This is a private key for DSA/)).toBeVisible();
  await jotter.paste(pbes1, jotter.key);
  await expect(page.getByText(/^This private key is encrypted with MD5 and DES \(PBES1\)/)).toBeVisible();
  await expect(passwordField(page)).toHaveCount(0);
});

test('a chain of certificates says who signs whom, in the debugger and on the Keys page', async ({ jotter, page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await jotter.open();
  await page.getByRole('button', { name: /An access token/ }).click();
  await expect(jotter.gates).toContainText('Signature passes');
  expect(requests.filter((address) => /certificate/i.test(address))).toEqual([]);
  await jotter.paste(`${leaf}\n${root}\n${inter}`, jotter.key);
  const reading = page.getByTestId('key-reading');
  await expect(reading).toContainText(
    /Certificate of CN=login\.example, O=Jotter Test, C=DE, ends in .*; a chain of 3; 1 remark\./,
  );
  await reading.getByRole('button', { name: 'Show the certificate' }).first().click();
  const list = reading.getByRole('list', { name: 'Certificates' }).getByRole('listitem');
  await expect(list).toHaveCount(3);
  await expect(list.nth(0)).toContainText('Signed by the next one: the signature fits.');
  await expect(list.nth(2)).toContainText('Signed by itself: the signature fits, and the chain ends here.');
  await page.getByRole('link', { name: 'Keys', exact: true }).click();
  await page.getByRole('button', { name: 'Show the forms of the EC P-256 public key' }).click();
  const certificates = page.getByRole('list', { name: 'Certificates' });
  await expect(certificates).toContainText('MjZH7QtY-l2HbiYge4xS1pNCaGebrMWjMis1iNYwC4s');
  await expect(page.getByText('Whether the last one deserves trust cannot be seen from here')).toBeVisible();
  await expect(page.getByText(/in the order of signing they are numbers 1, 3, 2/)).toBeVisible();
});

test('a map of key ids, as Google and Firebase serve it, is tried by kid', async ({ jotter }) => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = (one: typeof pair): string => one.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const input = `${encoded({ alg: 'RS256', kid: 'b2' })}.${encoded({ sub: 'ada' })}`;
  const token = `${input}.${createSign('sha256').update(input).sign(pair.privateKey).toString('base64url')}`;
  await jotter.open();
  await jotter.paste(token);
  await jotter.paste(JSON.stringify({ a1: spki(other), b2: spki(pair) }), jotter.key);
  await expect(jotter.gates).toContainText('verified by the key you pasted, “b2”');
});

const states: Readonly<Record<string, (jotter: Jotter) => Promise<void>>> = {
  empty: async () => undefined,
  made: async ({ page }) => {
    await make(page, 'Ed25519');
    await page.getByRole('group', { name: 'Private forms' }).getByRole('button', { name: 'JWK', exact: true }).click();
  },
  locked: async (jotter) => {
    await jotter.paste(locked, jotter.key);
    await passwordField(jotter.page).fill('no');
    await passwordField(jotter.page).press('Enter');
    await expect(jotter.page.getByText('This is not the password of the key')).toBeVisible();
  },
  certificates: async (jotter) => {
    await jotter.paste(`${leaf}\n${root}\n${inter}`, jotter.key);
    await jotter.page.getByRole('button', { name: /^Show the forms of the EC P-256/ }).click();
    await expect(jotter.page.getByRole('list', { name: 'Certificates' })).toBeVisible();
  },
};

for (const theme of ['light', 'dark'] as const) {
  for (const [name, enter] of Object.entries(states)) {
    test(`axe finds nothing on the Keys page: ${name}, ${theme}`, async ({ jotter, page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      if (theme === 'dark') await page.setViewportSize({ width: 390, height: 844 });
      await openKeys(jotter);
      await enter(jotter);
      expect(await axeFaults(page)).toEqual([]);
    });
  }
}
