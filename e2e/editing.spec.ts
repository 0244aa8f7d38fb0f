import { expect, test, type Jotter } from './jotter.ts';

const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
const decoded = (part: string | undefined): string => Buffer.from(part ?? '', 'base64url').toString('utf8');
const payloadOf = async (jotter: Jotter): Promise<string> => decoded((await jotter.token.inputValue()).split('.')[1]);

/** A secret of 32 bytes, so that nothing about it is remarked. */
const secret = 'a-secret-of-exactly-32-bytes-ok!';

test('odd JSON survives paste, an edit of another claim and signing again, to the character', async ({ jotter }) => {
  const payload =
    '{ "10":"ten","2":"two", "id":100002348117421473,\r\n\t"role":"reader","role":"admin","rate":1.0,"big":1E400,"odd":"\\ud800","slash":"\\/\\u0041","left":"as it was" }';
  await jotter.open();
  await jotter.paste(`${encoded('{"alg":"HS256"}')}.${encoded(payload)}.${'A'.repeat(43)}`);
  await jotter.paste(secret, jotter.key);
  await jotter.replaceInPayload('"as it was"', '"edited"');
  await expect(jotter.gates).toContainText('Signature passes: verified by the key you pasted');
  expect(await payloadOf(jotter)).toBe(payload.replace('"as it was"', '"edited"'));
});

test('an edit without a key says that the signature no longer matches, and a demo key mends it', async ({
  jotter,
  page,
}) => {
  await jotter.open();
  await jotter.paste(`${encoded('{"alg":"ES256","kid":"k1"}')}.${encoded('{"sub":"ada"}')}.${'A'.repeat(86)}`);
  await jotter.replaceInPayload('"ada"', '"eve"');
  await expect(jotter.gates).toContainText('Signature fails: no longer matches: you edited the token');
  expect(await payloadOf(jotter)).toBe('{"sub":"eve"}');
  await page.getByRole('button', { name: 'Make a demo ES256 key and sign' }).click();
  await expect(jotter.gates).toContainText('Signature passes: verified by a demo key made here, “k1”');
  await jotter.replaceInPayload('"eve"', '"bob"');
  await expect.poll(() => payloadOf(jotter)).toBe('{"sub":"bob"}');
  await expect(jotter.gates).toContainText('Signature passes: verified by a demo key made here');
  await page.getByRole('button', { name: 'Back to what was pasted' }).click();
  expect(await payloadOf(jotter)).toBe('{"sub":"ada"}');
  await expect(jotter.gates).toContainText('Signature fails: does not match');
});

test('the algorithm picker changes alg and offers a key for it', async ({ jotter, page }) => {
  await jotter.open();
  const header = '{"typ":"JWT", "alg":"HS256"}';
  await jotter.paste(`${encoded(header)}.${encoded('{"sub":"ada"}')}.${'A'.repeat(43)}`);
  await jotter.paste(secret, jotter.key);
  for (const algorithm of ['PS384', 'ES512', 'EdDSA', 'HS512', 'RS256']) {
    await page.getByRole('combobox', { name: 'Algorithm' }).selectOption(algorithm);
    const offer = page.getByRole('button', { name: `Make a demo ${algorithm} key and sign` });
    // A secret of 32 bytes can sign HS512 as well, so no new key is offered then.
    if (algorithm === 'HS512') {
      await jotter.paste('x', jotter.key);
      await page.getByRole('button', { name: 'Sign with the secret of 1 byte all the same' }).click();
    } else await offer.click();
    await expect(jotter.gates).toContainText(/Signature (?:passes|warns): verified by/);
    const [headerPart] = (await jotter.token.inputValue()).split('.');
    expect(decoded(headerPart)).toBe(header.replace('HS256', algorithm));
  }
});

test('a token inside a command is edited in place', async ({ jotter, page }) => {
  const token = `${encoded('{"alg":"HS256"}')}.${encoded('{"sub":"ada"}')}.${'A'.repeat(43)}`;
  const before = "curl https://api.example.com -H 'Authorization: Bearer ";
  await jotter.open();
  await jotter.paste(`${before}${token}' -v`);
  await expect(page.getByText('found in Authorization header')).toBeVisible();
  await jotter.paste(secret, jotter.key);
  await jotter.replaceInPayload('"ada"', '"eve"');
  await expect(jotter.gates).toContainText('Signature passes');
  const text = await jotter.token.inputValue();
  expect(text.startsWith(`${before}eyJ`) && text.endsWith("' -v")).toBe(true);
  expect(text).toContain(`.${encoded('{"sub":"eve"}')}.`);
});

test('rubbish in a pane keeps the token, says what is wrong, and is not lost', async ({ jotter, page }) => {
  await jotter.open();
  const token = `${encoded('{"alg":"HS256"}')}.${encoded('{"sub":"ada"}')}.${'A'.repeat(43)}`;
  await jotter.paste(token);
  await jotter.replaceInPayload('"ada"', '"ada",,');
  await expect(jotter.payload.getByRole('alert')).toContainText(
    '“,” stands where a member name in double quotes was expected',
  );
  expect(await jotter.token.inputValue()).toBe(token);
  expect(await jotter.json('Payload JSON')).toContain('"ada",,');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(jotter.payload.getByRole('alert')).toHaveCount(0);
});

test('looking at a text with any line breaks in Monaco changes nothing', async ({ jotter }) => {
  await jotter.open();
  for (const payload of ['a\nb\r\nc', 'a\rb', 'x\ny']) {
    const token = `${encoded('{"alg":"HS256"}')}.${encoded(payload)}.${'A'.repeat(43)}`;
    await jotter.paste(token);
    await jotter.payload.getByRole('textbox', { name: 'Payload JSON' }).focus();
    await expect(jotter.payload.locator('.monaco-editor .view-line').first()).toBeVisible();
    await expect(jotter.payload.locator('.view-line').first()).toHaveText(/^[ax]$/);
    await expect(jotter.token).toHaveValue(token);
  }
});

test('what is half typed can be discarded, and is gone with the next paste', async ({ jotter, page }) => {
  await jotter.open();
  const token = `${encoded('{"alg":"HS256"}')}.${encoded('{"sub":"ada"}')}.${'A'.repeat(43)}`;
  await jotter.paste(token);
  await jotter.replaceInPayload('"ada"', '"ada",,');
  await page.getByRole('button', { name: 'Discard what is half typed' }).click();
  await expect(jotter.payload.getByRole('alert')).toHaveCount(0);
  await jotter.replaceInPayload('"ada"', '"ada",,');
  await expect(jotter.payload.getByRole('alert')).toBeVisible();
  await jotter.paste(token);
  await expect(jotter.payload.getByRole('alert')).toHaveCount(0);
});

test('a demo key does not cost the own one', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(`${encoded('{"alg":"ES256"}')}.${encoded('{"sub":"ada"}')}.${'A'.repeat(86)}`);
  await jotter.paste('my own secret', jotter.key);
  await page.getByRole('tab', { name: 'Generate' }).click();
  await page.getByRole('button', { name: 'Make a demo ES256 key and sign' }).click();
  await expect(jotter.gates).toContainText('Signature passes');
  await page.getByRole('button', { name: 'Back to your own key' }).click();
  await expect(jotter.key).toHaveValue('my own secret');
});

test('nothing typed is lost while Monaco takes the place of the plain field', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(`${encoded('{"alg":"HS256"}')}.${encoded('{"sub":""}')}.${'A'.repeat(43)}`);
  const pane = page.getByRole('textbox', { name: 'Payload JSON' });
  // In one go: the focus is what brings Monaco, and it may come at once.
  await pane.evaluate((field) => {
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('Monaco is here before anybody wanted it');
    field.setSelectionRange(field.value.indexOf('""') + 1, field.value.indexOf('""') + 1);
    field.focus();
  });
  const typed = 'the quick brown fox jumps over the lazy dog and runs away from it all';
  await page.keyboard.type(typed, { delay: 25 });
  await expect(jotter.payload.locator('.monaco-editor')).toBeVisible();
  await expect.poll(() => payloadOf(jotter)).toBe(`{"sub":"${typed}"}`);
});

test.describe('without Monaco', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });
  test('the plain field edits, and says what is missing', async ({ jotter, page }) => {
    await page.route(/MonacoField/, (route) => route.abort());
    await jotter.open();
    await jotter.paste(`${encoded('{"alg":"HS256"}')}.${encoded('{"sub":"ada"}')}.`);
    await jotter.paste(secret, jotter.key);
    await jotter.page.getByRole('textbox', { name: 'Payload JSON' }).fill('{"sub":"eve","n":1.0}');
    await expect(jotter.gates).toContainText('Signature passes');
    expect(await payloadOf(jotter)).toBe('{"sub":"eve","n":1.0}');
    await expect(page.getByText('The code editor could not be loaded')).toBeVisible();
  });
});
