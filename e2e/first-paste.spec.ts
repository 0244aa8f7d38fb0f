import { expect, test } from './jotter.ts';

const claims = JSON.stringify({ iss: 'https://id.example.com', sub: 'ada', note: 'x'.repeat(560), exp: 4_102_444_800 });
const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
const token = `${encoded('{"alg":"RS256","kid":"1"}')}.${encoded(claims)}.${'A'.repeat(342)}`;

test('a token of 1 KB is decoded in the task in which it is pasted', async ({ jotter, page }) => {
  expect(token.length).toBeGreaterThan(1000);
  await jotter.open();
  const seen = await page.evaluate(async (text) => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Encoded token"]');
    let tasks = 0;
    // A message is a task of its own: it runs before any timer, and after the microtasks of this one.
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => tasks++);
    channel.port1.start();
    channel.port2.postMessage('');
    const data = new DataTransfer();
    data.setData('text/plain', text);
    field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    await Promise.resolve();
    await Promise.resolve();
    const pane = document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Payload JSON"]');
    return { tasks, payload: pane?.value ?? '', claims: document.body.textContent.includes('https://id.example.com') };
  }, token);
  expect(seen.tasks).toBe(0);
  expect(seen.payload).toContain('"iss": "https://id.example.com"');
  expect(seen.claims).toBe(true);
});

test('neither Monaco nor crypto comes before it is needed', async ({ jotter, page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await jotter.open();
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((address) => /monaco|jose|\/(?:verify|sign|encrypt|decrypt)-/i.test(address))).toEqual([]);
  await jotter.paste(token);
  await jotter.paste('a secret', jotter.key);
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((address) => /monaco/i.test(address))).toEqual([]);
  await jotter.payload.getByRole('textbox', { name: 'Payload JSON' }).click();
  await expect(jotter.payload.locator('.monaco-editor')).toBeVisible();
});
