import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { expect, test } from './jotter.ts';

/** Does what a step asks for, with the keyboard. */
type Doing = (step: Locator) => Promise<void>;

const press = async (step: Locator, name: string | RegExp): Promise<void> => {
  const button = step.getByRole('button', { name });
  await expect(button).toBeEnabled();
  await button.press('Enter');
};

const pressing =
  (...names: readonly (string | RegExp)[]): Doing =>
  async (step) => {
    for (const name of names) await press(step, name);
  };

const answering =
  (name: string | RegExp): Doing =>
  async (step) =>
    step.getByRole('radio', { name }).press('Space');

const matching =
  (...answers: readonly string[]): Doing =>
  async (step) => {
    for (const [at, answer] of answers.entries()) {
      const list = step.getByRole('combobox').nth(at);
      await list.focus();
      await list.selectOption(answer);
    }
  };

/** Gets in, repairs the verifier, and does not get in again. */
const attacking: Doing = async (step) => {
  const send = step.getByRole('button', { name: 'Send it to the API' });
  const moves = step.locator('button').first();
  await expect(step.getByText('was answered with 200 OK')).toBeVisible();
  for (let move = 0; move < 5 && !(await send.isVisible()); move++) {
    const label = await moves.textContent();
    await moves.press('Enter');
    await expect(moves).not.toHaveText(label ?? '', { timeout: 30_000 });
  }
  const answer = step.getByRole('status', { name: 'Answer of the API' });
  await send.press('Enter');
  await expect(answer).toContainText('200 OK');
  await press(step, 'Repaired');
  await expect(step.getByText('was answered with 200 OK')).toBeVisible();
  await send.press('Enter');
  await expect(answer).toContainText('401');
};

const steps: Readonly<Record<string, Readonly<Record<string, Doing>>>> = {
  'when-to-use-one': {
    'good-at': matching(
      'Yes: authorization',
      'Yes: single sign-on',
      'Yes: information exchange',
      'No: something simpler',
    ),
    'no-secrets': async (step) => {
      const field = step.getByRole('textbox', { name: 'Payload JSON' });
      await field.fill((await field.inputValue()).replace('"pin": ""', '"pin": "4711"'));
    },
    ending: pressing('Block Ada’s account', 'Call the API', 'Also ask the list', 'Call the API'),
    growing: async (step) => {
      for (let times = 0; times < 5; times++) await press(step, 'Add 20 permissions');
    },
    'short-life': answering(/A token for 10 minutes/),
    storing: answering(/HttpOnly, Secure and SameSite/),
    'cookie-flags': async (step) => {
      for (const name of ['HttpOnly', 'Secure', 'SameSite=Strict'])
        await step.getByRole('checkbox', { name }).press('Space');
    },
  },
  'the-bearer-flow': {
    credentials: answering(/^TLS/),
    signing: answering(/private key/),
    'coming-back': answering(/Into the address/),
    sending: answering(/Send it themselves/),
    verifying: answering(/First verify/),
    answering: async (step) => {
      await press(step, 'An hour later');
      await expect(step.getByText('It has expired.')).toBeVisible();
      await press(step, 'DELETE instead of GET');
      await expect(step.getByRole('group', { name: 'The answer' })).toContainText('insufficient_scope');
      await answering(/403/)(step);
    },
  },
  oauth: {
    cast: matching('resource owner', 'client', 'authorization server', 'resource server'),
    endpoints: matching('authorization endpoint', 'token endpoint', 'API endpoint'),
    'client-id': answering(/Nowhere/),
    code: async (step) => {
      await pressing(/Send Ada’s browser/, /Sign in as Ada/, 'The thief tries the code')(step);
      await expect(step.getByText('400 Bad Request')).toBeVisible();
      await press(step, 'The shop swaps the code');
    },
    tokens: matching(
      'the token endpoint',
      'the API',
      'the token endpoint, again and again',
      'nobody: the client reads it',
    ),
    badge: answering(/bearer token has none/),
  },
  'attacks-and-defences': {
    'alg-none': attacking,
    confusion: attacking,
    'weak-secret': attacking,
    'key-brought-along': attacking,
    'kid-tricks': attacking,
    'other-kind': attacking,
    replay: attacking,
  },
  secrecy: {
    envelope: answering('The header.'),
    'five-parts': pressing('Header', 'Encrypted key', 'Initialization vector', 'Ciphertext', 'Authentication tag'),
    'once-more': async (step) => {
      await expect(step.getByRole('group', { name: 'First' })).toBeVisible();
      await press(step, 'Encrypt once more');
    },
    tampered: pressing('Change the ciphertext'),
    'from-whom': pressing(/encrypt a lie/, /decrypt it/),
    nested: async (step) => {
      await expect(step.getByRole('group', { name: 'Outside: encrypted' })).toBeVisible();
      await pressing('Decrypt with the clinic’s key', 'Verify with the issuer’s key')(step);
    },
    needed: answering(/Leave the income out/),
  },
  'disclose-less-bind-more': {
    tick: async (step) => {
      for (const name of ['given_name', 'family_name', 'birthdate', 'address'])
        await step.getByRole('checkbox', { name }).press('Space');
    },
    salt: answering('It cannot.'),
    'no-lie': pressing('Write “Byron”'),
    'key-binding': pressing('Show it to the bar', /show it to the bank/),
    dpop: async (step) => {
      for (let times = 0; times < 2; times++) {
        await press(step, /As Ada’s client/);
        await expect(step.getByText('200 OK')).toBeVisible();
      }
    },
    theft: pressing(
      /As Ada’s client/,
      'Send the token without a proof',
      'Replay the request as it was',
      'Use its proof for DELETE',
      /key of one’s own/,
    ),
  },
};

for (const [slug, deeds] of Object.entries(steps)) {
  test(`lesson ${slug}: each step is done by doing it`, async ({ page, jotter }) => {
    test.slow();
    void jotter;
    await page.goto(`./#/learn/${slug}`);
    const cards = page.locator('main ol > li > section');
    await expect(cards).toHaveCount(Object.keys(deeds).length);
    for (const [id, deed] of Object.entries(deeds)) {
      const step = page.locator(`section[aria-labelledby="step-${id}"]`);
      await deed(step);
      await expect(step.getByText('done', { exact: true })).toBeVisible();
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([]);
    }
  });
}

test('the glossary finds a term, and its address leads to it', async ({ page, jotter }) => {
  void jotter;
  await page.goto('./#/learn/glossary/replay');
  await expect(page.getByText('To send a message that was seen on the way once more.')).toBeInViewport();
  await page.getByRole('textbox', { name: 'Find a term' }).fill('thumbprint');
  await expect(page.getByRole('status').getByText(/^\d+ terms?$/)).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: /^thumbprint$/ })).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: /^replay$/ })).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a finding leads to the lesson that explains it', async ({ page, jotter }) => {
  await jotter.open();
  await jotter.paste('eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.');
  const row = jotter.findings.getByRole('listitem').filter({ hasText: 'none' }).first();
  await row.getByText('What to do').click();
  await row.getByRole('link', { name: 'Attacks and defences' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Attacks and defences');
});
