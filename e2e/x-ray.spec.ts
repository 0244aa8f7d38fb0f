import { expect, test, type Jotter } from './jotter.ts';

const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
const claims = '{"iss":"https://id.example.com","sub":"ada","naïve":"ü€😀","exp":1795166800,"deep":{"a":[{"b":1}]}}';
const token = `${encoded('{"alg":"HS256","typ":"JWT"}')}.${encoded(claims)}.${'A'.repeat(43)}`;

/** The lit characters of the token, and the bytes that they hold: at most the neighbours' halves besides the claim. */
async function litText(jotter: Jotter): Promise<string> {
  return (await jotter.page.locator('.field-token .mark-lit').allTextContents()).join('');
}

/** The base64url characters that hold a piece of the claims set: byte b starts in character ⌊4b/3⌋. */
function holding(piece: string): string {
  const bytes = Buffer.from(claims, 'utf8');
  const start = bytes.indexOf(piece);
  const end = start + Buffer.byteLength(piece);
  return encoded(claims).slice(Math.floor((4 * start) / 3), Math.ceil((4 * end) / 3));
}

test('pointing at a claim in the table lights exactly its characters in the token', async ({ jotter }) => {
  await jotter.open();
  await jotter.paste(token);
  await jotter.showPayloadAs('Claims');
  for (const [name, piece] of [
    ['sub', '"sub":"ada"'],
    ['naïve', '"naïve":"ü€😀"'],
    ['exp', '"exp":1795166800'],
  ] as const) {
    await jotter.claims.getByRole('rowheader', { name, exact: true }).hover();
    await expect.poll(() => litText(jotter)).toBe(holding(piece));
  }
});

test('the caret in the token lights the claim in the pane, by keyboard', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(token);
  const at = token.indexOf('.') + 1 + Math.floor((4 * Buffer.from(claims).indexOf('"sub"')) / 3) + 4;
  await jotter.token.evaluate((field: HTMLTextAreaElement, index) => field.setSelectionRange(index, index), at);
  await page.keyboard.press('ArrowRight');
  await expect(jotter.payload.locator('.field-mirror .mark-lit').first()).toBeVisible();
  expect((await jotter.payload.locator('.field-mirror .mark-lit').allTextContents()).join('')).toBe('"sub": "ada"');
  expect(await litText(jotter)).toBe(holding('"sub":"ada"'));
});

test('the caret in a pane lights the token, nested members too, before Monaco and in it', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(token);
  await jotter.payload.getByRole('textbox', { name: 'Payload JSON' }).focus();
  await expect(jotter.payload.locator('.monaco-editor .view-line').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect.poll(() => litText(jotter)).toBe(holding('"sub":"ada"'));
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await expect.poll(() => litText(jotter)).toBe(holding('"b":1'));
  await expect
    .poll(async () => (await jotter.payload.locator('.mark-lit').allTextContents()).join(''))
    .toContain('"b"');
});

test('pointing at the token lights the claim', async ({ jotter }) => {
  await jotter.open();
  await jotter.paste(token);
  const start = token.indexOf('.') + 1 + Math.floor((4 * Buffer.from(claims).indexOf('"exp"')) / 3) + 6;
  const box = await jotter.token.evaluate((field: HTMLTextAreaElement, index) => {
    const runs = [...(field.parentElement?.querySelectorAll<HTMLElement>('[data-start]') ?? [])];
    const run = runs.findLast((one) => Number(one.dataset['start']) <= index);
    const text = run?.firstChild;
    const range = document.createRange();
    if (!run || !text) return undefined;
    range.setStart(text, index - Number(run.dataset['start']));
    range.setEnd(text, index - Number(run.dataset['start']) + 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, start);
  expect(box).toBeDefined();
  await jotter.page.mouse.move(box?.x ?? 0, box?.y ?? 0);
  await expect.poll(() => litText(jotter)).toBe(holding('"exp":1795166800'));
  expect((await jotter.payload.locator('.field-mirror .mark-lit').allTextContents()).join('')).toBe(
    '"exp": 1795166800',
  );
});

test('times stand behind their claims, in the plain field and in Monaco', async ({ jotter }) => {
  await jotter.open();
  await jotter.paste(token);
  await expect(jotter.payload.locator('.field-hint')).toContainText(/20 Nov 2026, 09:26:40 UTC · expire/);
  await jotter.payload.getByRole('textbox', { name: 'Payload JSON' }).click();
  await expect(jotter.payload.locator('.monaco-hint')).toContainText(/20\sNov\s2026,\s09:26:40\sUTC/);
  await jotter.showPayloadAs('Claims');
  await expect(jotter.claims).toContainText('20 Nov 2026, 10:26:40 CET local');
});

test('Monaco completes and explains claims from the registry', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(token);
  await jotter.payload.getByRole('textbox', { name: 'Payload JSON' }).click();
  await expect(jotter.payload.locator('.monaco-editor .view-line').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('"auth_t');
  await expect(page.locator('.suggest-widget')).toContainText('auth_time');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1795166000,');
  await expect.poll(async () => jotter.token.inputValue()).not.toBe(token);
  await jotter.payload.locator('.view-line').filter({ hasText: '"sub"' }).locator('.mark-name-payload').first().hover();
  await expect(page.locator('.monaco-hover:not(.hidden)')).toContainText('RFC 7519');
});
