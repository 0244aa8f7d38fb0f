import { axeFaults } from './axe.ts';
import { Keys, Mouse } from './hands.ts';
import { late, rs256 } from './job-tokens.ts';
import { jobs } from './jobs.ts';
import { expect, test } from './jotter.ts';

// As a new visitor sees the page.
test.use({ unfolded: [] });

test.beforeEach(async ({ jotter }) => {
  await jotter.open();
});

for (const { title, steps, run } of jobs) {
  test(`${title}; by mouse, in at most ${steps} clicks`, async ({ jotter, page }) => {
    const mouse = new Mouse();
    await run(jotter, mouse);
    expect(mouse.count).toBeLessThanOrEqual(steps);
    expect(await axeFaults(page)).toEqual([]);
  });

  test(`${title}; by keyboard`, async ({ jotter, page }) => {
    const keys = new Keys(page);
    await run(jotter, keys);
    expect(keys.count).toBeLessThanOrEqual(steps);
  });
}

const plain = rs256({ iss: 'https://id.acme.dev', sub: 'u-48121', aud: 'https://api.acme.dev/', exp: 4_102_444_800 });

test('a plain RS256 token takes one screen at 1366 x 768, and less than two on a phone', async ({ jotter, page }) => {
  for (const [width, height, most] of [
    [1366, 768, 768],
    [390, 844, 1600],
  ] as const) {
    await page.setViewportSize({ width, height });
    await jotter.open();
    await jotter.paste(plain);
    await expect(jotter.gates).toContainText('passes: expires');
    await expect(page.getByRole('button', { name: 'Serialization' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollHeight), `at ${width}`).toBeLessThanOrEqual(most);
  }
});

test('the answer and its reasons are above the fold, and nothing scrolls sideways', async ({ jotter, page }) => {
  await jotter.paste(rs256(late()));
  await expect(jotter.reasons).toContainText('The token expired on');
  await expect(jotter.reasons).toBeInViewport({ ratio: 1 });
  await expect(jotter.payload).toBeInViewport({ ratio: 1 });
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await expect(page.getByRole('status', { name: 'Verdict' })).toBeInViewport({ ratio: 1 });
  }
});

test('the verdict stays in view once it has scrolled away, and its step works there', async ({ jotter, page }) => {
  await page.setViewportSize({ width: 1366, height: 400 });
  await jotter.paste(rs256(late()));
  await expect(page.getByRole('button', { name: /^Check as of / })).toHaveCount(1);
  await page.getByRole('button', { name: 'Findings' }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 600);
  const sticky = page.getByRole('button', { name: /^Check as of / }).last();
  await expect(sticky).toBeInViewport();
  await sticky.click();
  await expect(page.getByRole('status', { name: 'Verdict' })).not.toContainText('Rejected');
});

test('the columns are divided by a bar that is dragged, moved by keys, and remembered', async ({ jotter, page }) => {
  await jotter.paste(rs256(late()));
  const bar = page.getByRole('separator', { name: 'Width of the token pane' });
  const pane = page.getByRole('region', { name: 'Encoded token' });
  const width = async (): Promise<number> => (await pane.boundingBox())?.width ?? 0;
  await expect(bar).toBeVisible();
  const usual = await width();
  await bar.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(width).toBeGreaterThan(usual + 15);
  const box = await bar.boundingBox();
  if (!box) throw new Error('The bar has no place.');
  await page.mouse.move(box.x + 6, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x - 144, box.y + 60, { steps: 5 });
  await page.mouse.up();
  await expect.poll(width).toBeLessThan(usual - 80);
  const chosen = await width();
  await page.reload();
  await jotter.paste(rs256(late()));
  await expect.poll(width).toBeCloseTo(chosen, 0);
  await bar.dblclick();
  await expect.poll(width).toBeCloseTo(usual, 0);
});

test('what was opened stays open in later visits', async ({ jotter, page }) => {
  await jotter.paste(rs256(late()));
  await page.getByRole('button', { name: 'Serialization' }).click();
  await page.reload();
  await jotter.paste(rs256(late()));
  await expect(page.getByRole('button', { name: 'Serialization' })).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('button', { name: 'Findings' })).toHaveAttribute('aria-expanded', 'false');
});

const twoInOne = Buffer.from('{"alg":"RS256"}{"sub":"ada"}').toString('base64url');

test('a header that is open because it is at fault does not stand twice', async ({ jotter, page }) => {
  await jotter.paste(`${twoInOne}.e30.AAAA`);
  await expect(jotter.header.getByRole('textbox', { name: 'Header JSON' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Header', exact: true })).toHaveAccessibleDescription(
    'how it was signed',
  );
});
