import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from './jotter.ts';

const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
const tokenFor = (sub: string): string =>
  `${encoded('{"alg":"HS256"}')}.${encoded(`{"sub":"${sub}","exp":4102444800}`)}.${'A'.repeat(43)}`;

test('several tokens in a paste are offered', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(`{"access_token":"${tokenFor('ada')}","id_token":"${tokenFor('eve')}"}`);
  expect(await jotter.json('Payload JSON')).toContain('"ada"');
  await page.getByRole('tab', { name: /id_token/ }).click();
  expect(await jotter.json('Payload JSON')).toContain('"eve"');
  await expect(page.getByText('found in JSON member id_token')).toBeVisible();
});

const session = JSON.stringify({ access_token: tokenFor('ada'), token_type: 'bearer' });

test('a token behind base64 in a cookie is read, lit and edited where it stands', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(`Cookie: theme=dark; sb-abc-auth-token=base64-${encoded(session)}`);
  await expect(page.getByText('found in JSON member access_token')).toBeVisible();
  await expect(page.getByText('Found after base64-decoding cookie sb-abc-auth-token.')).toBeVisible();
  expect(await jotter.json('Payload JSON')).toContain('"ada"');
  await jotter.showPayloadAs('Claims');
  await jotter.claims.getByRole('rowheader', { name: 'exp' }).hover();
  await expect(page.locator('.field-token .mark-lit').first()).toBeVisible();
  await jotter.showPayloadAs('JSON');
  await jotter.key.fill('a secret that is long enough for HS256');
  await page.getByRole('textbox', { name: 'Payload JSON' }).fill('{"sub":"eve","exp":4102444800}');
  await expect(jotter.gates).toContainText('Signature passes');
  const value = await jotter.token.inputValue();
  expect(value).toMatch(/^Cookie: theme=dark; sb-abc-auth-token=base64-[\w-]+$/);
  const inside = JSON.parse(Buffer.from(value.slice(value.indexOf('base64-') + 7), 'base64url').toString());
  expect(Buffer.from(inside.access_token.split('.')[1], 'base64url').toString()).toBe('{"sub":"eve","exp":4102444800}');
  expect(inside.token_type).toBe('bearer');
});

test('a cookie in two pieces is one token, and a piece that is missing is named', async ({ jotter, page }) => {
  const token = tokenFor('ada');
  const piece = (number: number, from: number, to: number): string =>
    `next-auth.session-token.${number}=${token.slice(from, to)}`;
  await jotter.open();
  await jotter.paste(`Cookie: ${piece(1, 60, 300)}; ${piece(0, 0, 60)}`);
  await expect(page.getByText('Found after joining 2 pieces.')).toBeVisible();
  expect(await jotter.json('Payload JSON')).toContain('"ada"');
  await expect(jotter.gates).toContainText('Structure passes');
  await jotter.paste(`Cookie: ${piece(2, 60, 300)}; ${piece(0, 0, 40)}`);
  await expect(jotter.findings).toContainText('piece 1 is missing');
});

test('a token wrapped over lines is read, and its claims light up over the breaks', async ({ jotter }) => {
  const wrapped = tokenFor('ada').replace(/.{30}/g, '$&\r\n');
  await jotter.open();
  await jotter.paste(wrapped);
  expect(await jotter.json('Payload JSON')).toContain('"sub": "ada"');
  await jotter.showPayloadAs('Claims');
  await jotter.claims.getByRole('rowheader', { name: 'exp' }).hover();
  await expect(jotter.page.locator('.field-token .mark-lit').first()).toBeVisible();
});

test('a paste can be undone, and CRLF keeps caret and claims together', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.token.fill('typed by hand');
  await jotter.paste(`Accept: a\r\nX-One: 1\r\nAuthorization: Bearer ${tokenFor('ada')}\r\n`);
  expect(await jotter.json('Payload JSON')).toContain('"ada"');
  const text = await jotter.token.inputValue();
  const at = text.indexOf('.') + 6;
  await jotter.token.evaluate((field: HTMLTextAreaElement, index) => field.setSelectionRange(index, index), at);
  await page.keyboard.press('ArrowRight');
  await expect(jotter.payload.locator('.mark-lit').first()).toBeVisible();
  expect((await jotter.payload.locator('.mark-lit').allTextContents()).join('')).toBe('"sub": "ada"');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(jotter.token).toHaveValue('typed by hand');
});

test('an invisible character inside a token does not pass unnoticed', async ({ jotter }) => {
  const token = tokenFor('ada');
  await jotter.open();
  await jotter.paste(`Bearer ${token.slice(0, 30)}\u200b${token.slice(30)}`);
  expect(await jotter.json('Payload JSON')).toContain('"ada"');
  await expect(jotter.gates).toContainText('Structure warns: a stray character within the token');
  await jotter.findings.getByRole('button', { name: 'Remove it' }).click();
  await expect(jotter.gates).toContainText('Structure passes');
  await expect(jotter.token).toHaveValue(`Bearer ${token}`);
});

test('a dropped file is read', async ({ jotter, page }) => {
  await jotter.open();
  const data = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'response.json', { type: 'application/json' }));
      return transfer;
    },
    `{"id_token":"${tokenFor('ada')}"}`,
  );
  await jotter.token.dispatchEvent('drop', { dataTransfer: data });
  await expect.poll(() => jotter.json('Payload JSON')).toContain('"sub": "ada"');
});

for (const [what, paste, says] of [
  [
    'a JWK',
    '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}',
    /JWK|JSON Web Key|public key/i,
  ],
  ['a PASETO', 'v4.public.eyJkYXRhIjoidGhpcyBpcyBhIHNpZ25lZCBtZXNzYWdlIn1HlFu', /PASETO/],
  ['a GitHub token', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a', /GitHub/],
  ['an UUID', '7f0c1b5e-9c3e-4a52-8d3e-2f1a9be0c111', /UUID/],
  ['some words', 'hello, is this thing on?', /No token found/],
] as const) {
  test(`${what} is recognised for what it is`, async ({ jotter, page }) => {
    await jotter.open();
    await jotter.paste(paste);
    await expect(page.getByRole('main')).toContainText(says);
    await expect(jotter.gates).toContainText(/Structure fails/);
    await expect(jotter.token).toHaveValue(paste);
  });
}

test('a key in the token field can be moved to where it belongs', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste('{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}');
  await page.getByRole('button', { name: 'Use it as the key' }).click();
  await jotter.paste(
    'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
  );
  await expect(jotter.gates).toContainText('Signature warns: verified by the key you pasted');
});

test('a cut-off token still shows what is left, and says where it ends', async ({ jotter }) => {
  await jotter.open();
  await jotter.paste(tokenFor('ada').slice(0, 50));
  expect(await jotter.json('Payload JSON')).toContain('"sub": "ada"');
  await expect(jotter.gates).toContainText('Structure fails');
  await expect(jotter.findings).toContainText(/signature/i);
});

test('a fix mends the text with one click', async ({ jotter, page }) => {
  const token = tokenFor('ada');
  await jotter.open();
  await jotter.paste(token.replace('.', '=.'));
  await expect(jotter.gates).toContainText('Structure fails');
  await jotter.findings.getByRole('button', { name: 'Remove the padding' }).click();
  await expect(jotter.gates).toContainText('Structure passes');
  await expect(jotter.token).toHaveValue(token);
  await page.getByRole('button', { name: 'Back to what was pasted' }).click();
  await expect(jotter.gates).toContainText('Structure fails');
});

test('what a token says reaches the page as text', async ({ jotter, page }) => {
  const hostile = '<img src=x onerror=alert(1)>"><script>alert(2)</script>&lt;b&gt;[x](javascript:alert(3))';
  await jotter.open();
  const payload = JSON.stringify({ [hostile]: hostile, iss: hostile, exp: hostile, nested: { [hostile]: [hostile] } });
  await jotter.paste(
    `${encoded(JSON.stringify({ alg: hostile, kid: hostile, typ: hostile }))}.${encoded(payload)}.AAAA`,
  );
  await jotter.showPayloadAs('Claims');
  await expect(jotter.claims).toContainText(hostile);
  expect(await page.locator('main img, main script, main a[href^="javascript"]').count()).toBe(0);
  await jotter.showPayloadAs('JSON');
  await jotter.payload.getByRole('textbox', { name: 'Payload JSON' }).click();
  await expect(jotter.payload.locator('.monaco-editor .view-line').first()).toBeVisible();
  expect(await page.locator('main img, main script, main a[href^="javascript"]').count()).toBe(0);
});

test('copy buttons copy and say so', async ({ jotter, page }) => {
  const token = tokenFor('ada');
  await jotter.open();
  await jotter.paste(`Authorization: Bearer ${token}`);
  await page.getByRole('button', { name: 'Copy token' }).click();
  await expect(page.getByRole('button', { name: 'Copied token' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);
});

test('every example opens and is what it says', async ({ jotter, page }) => {
  await jotter.open();
  const titles = await page
    .getByRole('region', { name: /example/ })
    .getByRole('button')
    .locator('.font-semibold')
    .allTextContents();
  expect(titles.length).toBeGreaterThanOrEqual(6);
  for (const title of titles) {
    await page.getByRole('button', { name: title }).click();
    await expect(jotter.header).toBeVisible();
    await expect(jotter.gates).toContainText('Structure');
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
  }
});

test('a key that is pasted into no field is for the token that is open', async ({ jotter, page }) => {
  const token = `${encoded('{"alg":"RS256"}')}.${encoded('{"sub":"ada"}')}.${'A'.repeat(342)}`;
  const pem = String(
    generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' }),
  );
  await jotter.open();
  await jotter.paste(token);
  await page.evaluate((text) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return navigator.clipboard.writeText(text);
  }, pem);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(jotter.key).toHaveValue(pem);
  await expect(jotter.token).toHaveValue(token);
});
