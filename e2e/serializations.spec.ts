import { generateKeyPairSync } from 'node:crypto';
import { jsonTokens } from '../src/core/token/fixtures/json-tokens.ts';
import { expect, test, type Jotter } from './jotter.ts';
import { signedWith } from './made.ts';

const encoded = (text: string): string => Buffer.from(text).toString('base64url');

/** RFC 7515 appendix A.1, its key, and appendix F: the same without its payload. */
const [header, payload, signature] = [
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9',
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ',
  'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
];
const a1Key =
  '{"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"}';
/** The keys are published ones, so that a match warns. */
const verified = /Signature (?:passes|warns): verified by the key you pasted/;

const writeAs = (jotter: Jotter, form: string): Promise<void> =>
  jotter.page.getByRole('group', { name: 'Write the token as' }).getByRole('button', { name: form }).click();

test('a token is written in each serialization, to the character, and stays verified', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(`${header}.${payload}.${signature}`);
  await jotter.paste(a1Key, jotter.key);
  const flattened = JSON.stringify({ payload, protected: header, signature });
  const general = JSON.stringify({ payload, signatures: [{ protected: header, signature }] });
  // Its header says that it is a JWT, and those are compact (RFC 7519 §1).
  const inJson = 'Structure warns: a JWT in a JSON serialization';
  for (const [form, structure, text] of [
    ['Flattened', inJson, flattened],
    ['General', inJson, general],
    ['Compact', 'Structure passes: JWS compact', `${header}.${payload}.${signature}`],
    ['General', inJson, general],
  ] as const) {
    await writeAs(jotter, form);
    await expect(jotter.gates).toContainText(structure);
    await expect(jotter.gates).toContainText(verified);
    await expect(jotter.token).toHaveValue(text);
  }
  await page.getByRole('button', { name: 'Back to what was pasted' }).click();
  await expect(jotter.token).toHaveValue(`${header}.${payload}.${signature}`);
});

test('a form that has no place for something is refused in a sentence', async ({ jotter, page }) => {
  await jotter.open();
  await page.getByRole('button', { name: /Two signatures/ }).click();
  await expect(jotter.gates).toContainText('2 signatures');
  const before = await jotter.token.inputValue();
  await writeAs(jotter, 'Compact');
  await expect(page.getByRole('status').filter({ hasText: 'has a place for one only' })).toHaveText(
    'This token has 2 signatures, and the compact form has a place for one only. Remove the others first.',
  );
  await expect(jotter.token).toHaveValue(before);
});

test('every signature has a verdict and a key of its own', async ({ jotter, page }) => {
  await jotter.open();
  await page.getByRole('button', { name: /Two signatures/ }).click();
  const signatures = page.getByRole('region', { name: 'Signatures' });
  await expect(
    signatures.getByRole('button', { name: /1\. ES256.*verified by a demo key made here, “2026-a”/ }),
  ).toBeVisible();
  const second = signatures.getByRole('button', { name: /2\. EdDSA.*verified by a demo key made here, “2026-b”/ });
  await second.click();
  await expect(second).toHaveAttribute('aria-pressed', 'true');
  expect(await jotter.json('Header JSON')).toContain('"EdDSA"');
  const keys = JSON.parse(await jotter.key.inputValue());
  await jotter.paste(JSON.stringify({ keys: keys.keys.slice(0, 1) }), jotter.key);
  await expect(signatures.getByRole('button', { name: /1\. ES256.*verified/ })).toBeVisible();
  await expect(
    signatures.getByRole('button', { name: /2\. EdDSA.*not checked: a key of the wrong kind/ }),
  ).toBeVisible();
  await expect(jotter.gates).toContainText('Signature not checked: a key of the wrong kind');
});

test('an edit of the payload signs every signature again', async ({ jotter, page }) => {
  await jotter.open();
  await page.getByRole('button', { name: /Two signatures/ }).click();
  await expect(jotter.gates).toContainText('Signature passes');
  await jotter.replaceInPayload('"248289761001"', '"eve"');
  const signatures = page.getByRole('region', { name: 'Signatures' });
  await expect(signatures.getByRole('button', { name: /verified by a demo key/ })).toHaveCount(2);
  const token = JSON.parse(await jotter.token.inputValue());
  expect(Buffer.from(token.payload, 'base64url').toString()).toContain('"eve"');
});

test('a payload that is kept elsewhere is given beside the token, or put into it', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(`${header}..${signature}`);
  await jotter.paste(a1Key, jotter.key);
  await expect(jotter.gates).toContainText('not checked: the signed content is missing');
  const field = page.getByRole('textbox', { name: 'Detached payload' });
  await field.fill('something else');
  await expect(jotter.gates).toContainText('Signature fails: does not match your key');
  await page.getByRole('button', { name: 'Base64url' }).first().click();
  await field.fill(payload ?? '');
  await expect(jotter.gates).toContainText(verified);
  await page.getByRole('button', { name: 'Put it into the token' }).click();
  await expect(jotter.token).toHaveValue(`${header}.${payload}.${signature}`);
  await expect(jotter.gates).toContainText(verified);
});

test('an unencoded payload (RFC 7797) is verified apart from its token', async ({ jotter, page }) => {
  await jotter.open();
  await page.getByRole('button', { name: /without its payload/ }).click();
  await expect(page.getByRole('textbox', { name: 'Detached payload' })).toHaveValue('$.02');
  await expect(jotter.gates).toContainText(verified);
});

test('a header that nothing protects stands apart', async ({ jotter, page }) => {
  const token = { payload, protected: header, header: { kid: 'joe', typ2: 'x' }, signature };
  await jotter.open();
  await jotter.paste(JSON.stringify(token));
  await jotter.paste(a1Key, jotter.key);
  await expect(jotter.gates).toContainText(verified);
  const unprotected = page.getByRole('region', { name: 'Unprotected header' });
  await expect(unprotected).toContainText('not protected: anyone may change it');
  await expect.poll(() => jotter.json('Unprotected header JSON')).toContain('"kid": "joe"');
});

test('what crit demands and nobody here knows is reported', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(`${encoded('{"alg":"HS256","crit":["exp2"],"exp2":1}')}.${payload}.${signature}`);
  await jotter.paste(a1Key, jotter.key);
  await expect(jotter.gates).toContainText('Signature fails: requires the extension');
  await expect(page.getByRole('main')).toContainText('The header marks “exp2” as critical');
  await expect(jotter.findings).toContainText('An extension that receivers must know');
});

test.describe('a key that is too weak', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  const weak = [
    [
      'RS256',
      rsa.export({ type: 'pkcs8', format: 'pem' }).toString(),
      'The RSA key has 1024 bits; RS256 must be used with 2048 or more (RFC 7518 §3.3)',
    ],
    ['HS256', 'secret', 'The secret has 6 bytes; HS256 must be used with 32 or more (RFC 7518 §3.2)'],
    [
      'HS256',
      '{"kty":"oct","k":""}',
      'The secret is empty, so anyone can sign with it; HS256 must be used with 32 bytes or more (RFC 7518 §3.2)',
    ],
  ] as const;
  for (const [alg, key, why] of weak) {
    test(`signs after a warning, and is found: ${why.slice(0, 30)}`, async ({ jotter, page }) => {
      await jotter.open();
      await jotter.paste(`${encoded(JSON.stringify({ alg }))}.${encoded('{"sub":"ada"}')}.`);
      await jotter.paste(key, jotter.key);
      await expect(jotter.keyPane).toContainText(`Before you sign: ${why}`);
      expect(await jotter.token.inputValue()).toMatch(/\.$/);
      await page.getByRole('button', { name: /all the same$/ }).click();
      await expect(jotter.gates).toContainText('Signature warns: verified by the key you pasted');
      await expect(jotter.keyPane).toContainText(why);
      await expect(jotter.findings).toContainText('A key that is too small');
      await expect(jotter.findings).toContainText(why);
    });
  }
});

test('a general token that a specification shows is read with all of its parts', async ({ jotter, page }) => {
  await jotter.open();
  for (const { token, id } of jsonTokens.slice(0, 6)) {
    await jotter.paste(token);
    await expect(jotter.gates, id).toContainText(/Structure passes/);
  }
  await expect(page.locator('.field-mirror .mark-signature, .field-mirror .mark-tag').first()).toBeVisible();
});

test('a compact token of another algorithm goes through all three forms', async ({ jotter }) => {
  const { token, key } = await signedWith('PS384');
  await jotter.open();
  await jotter.paste(token);
  await jotter.paste(key, jotter.key);
  for (const form of ['General', 'Flattened', 'Compact']) {
    await writeAs(jotter, form);
    await expect(jotter.gates).toContainText(verified);
  }
  await expect(jotter.token).toHaveValue(token);
});
