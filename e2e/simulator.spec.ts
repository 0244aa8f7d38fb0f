import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { expect, test } from './jotter.ts';

/** The simulator as it is used: by role and name. */
const at = (page: Page) => ({
  step: page.getByRole('status', { name: 'This step' }),
  outcome: page.getByRole('status', { name: 'Outcome' }),
  rows: page.getByRole('list', { name: 'Steps' }).getByRole('button'),
  message: page.getByRole('group', { name: 'HTTP message' }),
  checks: page.getByRole('region', { name: /^Checks/ }).filter({ visible: true }),
});

async function open(page: Page, slug: string): Promise<void> {
  await page.goto(`./#/learn/simulator/${slug}`);
  await expect(at(page).rows.first()).toBeVisible();
}

/** Presses a button as somebody without a mouse does. */
async function press(button: Locator): Promise<void> {
  await button.focus();
  await button.press('Space');
}

interface Walk {
  readonly steps: number;
  readonly tamper: string;
  readonly outcome: readonly string[];
  /** The check that is not passed, as the inspector has it. */
  readonly refused: RegExp;
  /** What the answer to it says. */
  readonly answer: string;
}

const walks: Readonly<Record<string, Walk>> = {
  bearer: {
    steps: 6,
    tamper: 'Change a claim',
    outcome: ['API to client: 401 invalid_token, refused by Signature'],
    refused: /Signature.*refused/,
    answer: 'WWW-Authenticate: Bearer realm="orders", error="invalid_token"',
  },
  'code-pkce': {
    steps: 13,
    tamper: 'Steal the code',
    outcome: ['Authorization server to thief: 400 invalid_grant, refused by code_verifier', 'API to client: 200 OK'],
    refused: /code_verifier.*refused/,
    answer: '"error": "invalid_grant"',
  },
  'single-sign-on': {
    steps: 25,
    tamper: 'Send the ID token',
    outcome: ['API to forum: 401 invalid_token, refused by typ'],
    refused: /typ, the kind of token.*refused/,
    answer: 'error_description="The token is of another type"',
  },
  refresh: {
    steps: 15,
    tamper: 'Replay the refresh token',
    outcome: ['Authorization server to thief: 400 invalid_grant, refused by refresh_token'],
    refused: /refresh_token, not used before.*refused/,
    answer: '"error": "invalid_grant"',
  },
  dpop: {
    steps: 7,
    tamper: 'Steal and replay',
    outcome: ['API to client: 200 OK', 'API to thief: 401 invalid_dpop_proof, refused by jti'],
    refused: /jti, never seen before.*refused/,
    answer: 'WWW-Authenticate: DPoP realm="orders", error="invalid_dpop_proof"',
  },
  'key-rotation': {
    steps: 19,
    tamper: 'Drop the old key at once',
    outcome: ['API to client: 401 invalid_token, refused by kid'],
    refused: /kid, a key of the issuer.*refused/,
    answer: 'error_description="The key of the token is not known"',
  },
};

for (const [slug, walk] of Object.entries(walks)) {
  test(`walks ${slug} by keyboard, and tampers with it`, async ({ jotter, page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await open(page, slug);
    const { step, outcome, rows, message, checks } = at(page);
    await expect(rows).toHaveCount(walk.steps);
    for (let index = 0; index < walk.steps; index++) {
      await expect(page.getByRole('heading', { name: `Step ${index + 1} of ${walk.steps}` })).toBeVisible();
      await expect(step).not.toBeEmpty();
      await expect(rows.nth(index)).toHaveAttribute('aria-current', 'step');
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('ArrowLeft');
    await expect(rows.nth(walk.steps - 2)).toHaveAttribute('aria-current', 'step');

    const toggle = page.getByRole('button', { name: walk.tamper });
    await press(toggle);
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText('Tampered with', { exact: true })).toBeVisible();
    for (const line of walk.outcome) await expect(outcome).toContainText(line);

    await press(
      outcome.getByRole('button', { name: walk.outcome.find((line) => line.includes('refused')) ?? '' }).last(),
    );
    await expect(message).toContainText(walk.answer);
    await expect(checks.getByRole('listitem').filter({ hasText: walk.refused })).toHaveCount(1);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(200);
      expect(await axeFaults(page), colorScheme).toEqual([]);
    }
    await press(page.getByRole('button', { name: 'Undo all' }));
    await expect(rows).toHaveCount(walk.steps);
    await expect(page.getByText('Tampered with', { exact: true })).toHaveCount(0);
    expect(jotter.page).toBe(page);
  });
}

test('moves through the list with the keys of a list, and the focus goes along', async ({ jotter }) => {
  const { page } = jotter;
  await open(page, 'bearer');
  const { rows } = at(page);
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(rows.nth(5)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(rows.first()).not.toBeFocused();
});

test('plays, pauses, steps, goes back and starts over', async ({ jotter }) => {
  const { page } = jotter;
  await page.clock.install();
  await open(page, 'bearer');
  const { rows } = at(page);
  await press(page.getByRole('button', { name: 'Play', exact: true }));
  await page.clock.runFor(15_000);
  await expect(rows.first()).not.toHaveAttribute('aria-current', 'step');
  await press(page.getByRole('button', { name: 'Pause' }));
  await press(page.getByRole('button', { name: 'Start over' }));
  await expect(rows.first()).toHaveAttribute('aria-current', 'step');
  await page.clock.runFor(30_000);
  await expect(rows.first()).toHaveAttribute('aria-current', 'step');
  await press(page.getByRole('button', { name: 'Step', exact: true }));
  await press(page.getByRole('button', { name: 'Step', exact: true }));
  await press(page.getByRole('button', { name: 'Back' }));
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'step');
  await press(page.getByRole('button', { name: 'Play', exact: true }));
  await page.clock.runFor(120_000);
  await expect(rows.nth(5)).toHaveAttribute('aria-current', 'step');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('opens a token in the debugger, and the way back leads to the same step', async ({ jotter }) => {
  const { page } = jotter;
  await open(page, 'bearer');
  const { message, rows } = at(page);
  for (let index = 0; index < 2; index++) await page.keyboard.press('ArrowRight');
  await expect(message).toContainText('access_token');
  const token = /"access_token": "([\w.-]+)"/.exec(await message.innerText())?.[1] ?? '';
  expect(token.split('.')).toHaveLength(3);
  await press(page.getByRole('button', { name: 'Open in the debugger: Access token' }));
  await expect(jotter.token).toHaveValue(token);
  await expect(jotter.gates).toContainText('Signature passes');
  await page.goBack();
  await expect(rows.nth(2)).toHaveAttribute('aria-current', 'step');
  await expect(message).toContainText(token);
});

test('a token that was changed does not pass in the debugger either', async ({ jotter }) => {
  const { page } = jotter;
  await open(page, 'bearer');
  await press(page.getByRole('button', { name: 'Use a wrong key' }));
  await press(page.getByRole('button', { name: 'Open in the debugger: Access token' }));
  await expect(jotter.gates).toContainText('Signature fails');
});

test('a DPoP proof opens with the key that it brings along', async ({ jotter }) => {
  const { page } = jotter;
  await open(page, 'dpop');
  await page.keyboard.press('ArrowRight');
  await press(page.getByRole('button', { name: 'Open in the debugger: DPoP proof' }));
  await expect(jotter.gates).toContainText('Signature passes');
});

test('has a text form, with every message and every check', async ({ jotter }) => {
  const { page } = jotter;
  await open(page, 'bearer');
  await press(page.getByRole('button', { name: 'Expire the token' }));
  const text = page.getByRole('region', { name: 'The sequence as text' });
  await press(text.getByRole('button', { name: 'Show the sequence as text' }));
  await expect(text.locator(':scope > ol > li')).toHaveCount(6);
  await expect(text).toContainText('Client to Authorization server: POST /login');
  await expect(text).toContainText('Ten minutes have passed');
  await expect(text).toContainText('HTTP/1.1 401 Unauthorized');
  await expect(text.getByRole('listitem').filter({ hasText: /exp, until when.*refused/ })).not.toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
  await press(text.getByRole('button', { name: 'Hide the sequence as text' }));
  await page.emulateMedia({ media: 'print' });
  await expect(text.locator(':scope > ol')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Steps' })).toBeHidden();
});

test('is a list on a phone, without a scroll bar below it, and axe finds nothing', async ({ jotter }) => {
  const { page } = jotter;
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'single-sign-on');
  await press(page.getByRole('button', { name: 'Pass the ID token on' }));
  await expect(at(page).rows.filter({ hasText: 'tampered' })).toContainText('Forum');
  expect(await axeFaults(page)).toEqual([]);
  const width = await page.locator('main').evaluate((main) => main.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

test('nothing moves where no motion is wanted', async ({ jotter }) => {
  const { page } = jotter;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'bearer');
  const moving = () =>
    page
      .locator('main *')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).transitionDuration !== '0s').length);
  expect(await moving()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving()).toBeGreaterThan(0);
});
