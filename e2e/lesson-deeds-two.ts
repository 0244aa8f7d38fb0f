import type { Locator, Page } from '@playwright/test';
import { expect } from './jotter.ts';

/** A step of a lesson, and a keyboard. */
interface Step {
  readonly page: Page;
  readonly region: Locator;
  /** Moves the focus there. */
  reach(target: Locator): Promise<void>;
}

/** Does what a step asks for, by keyboard alone. */
type Deed = (step: Step) => Promise<void>;

const hit = async (step: Step, target: Locator, key: string): Promise<void> => {
  await expect(target).toBeEnabled();
  await step.reach(target);
  await step.page.keyboard.press(key);
};

const push = (step: Step, name: string | RegExp): Promise<void> =>
  hit(step, step.region.getByRole('button', { name }), 'Enter');

const pushing =
  (...names: readonly (string | RegExp)[]): Deed =>
  async (step) => {
    for (const name of names) await push(step, name);
  };

/** Goes through the answers of a question down to this one. */
const answering =
  (name: string | RegExp): Deed =>
  async (step) => {
    const wanted = step.region.getByRole('radio', { name });
    await hit(step, step.region.getByRole('radio').first(), 'Space');
    for (let presses = 0; presses < 8 && !(await wanted.isChecked()); presses++)
      await step.page.keyboard.press('ArrowDown');
    await expect(wanted).toBeChecked();
  };

/** Goes down in each list to its answer. */
const matching =
  (...answers: readonly string[]): Deed =>
  async (step) => {
    for (const [at, answer] of answers.entries()) {
      const list = step.region.getByRole('combobox').nth(at);
      await step.reach(list);
      const options = await list.getByRole('option').allTextContents();
      for (let presses = 0; presses < options.indexOf(answer); presses++) await step.page.keyboard.press('ArrowDown');
      await expect(list).toHaveValue(answer);
    }
  };

const ticking =
  (...names: readonly string[]): Deed =>
  async (step) => {
    for (const name of names) await hit(step, step.region.getByRole('checkbox', { name }), 'Space');
  };

/** Gets in, repairs the verifier, and does not get in again. */
const attacking: Deed = async (step) => {
  const { region } = step;
  const button = region.getByRole('group', { name: 'The attacker' }).getByRole('button').first();
  const [made, answer] = [region.getByText('Send it to the API'), region.getByRole('status', { name: /^Answer/ })];
  await expect(region.getByText('was answered with 200 OK')).toBeVisible();
  for (let move = 0; move < 5 && !(await made.isVisible()); move++) {
    const label = (await button.textContent()) ?? '';
    await hit(step, button, 'Enter');
    await expect(button).not.toHaveText(label);
  }
  await push(step, 'Send it to the API');
  await expect(answer).toContainText('200 OK');
  await push(step, 'Repaired');
  await expect(region.getByText('was answered with 200 OK')).toBeVisible();
  await push(step, 'Send it to the API');
  await expect(answer).toContainText('401');
};

/** What the steps of lessons 7 to 12 want done, by lesson and step. */
export const deedsTwo: Readonly<Record<string, Readonly<Record<string, Deed>>>> = {
  'when-to-use-one': {
    'good-at': matching(
      'Yes: authorization',
      'Yes: single sign-on',
      'Yes: information exchange',
      'No: something simpler',
    ),
    'no-secrets': async (step) => {
      const field = step.region.getByRole('textbox', { name: 'Payload JSON' });
      await expect(field).toHaveValue(/"exp": \d/);
      await step.reach(field);
      const text = await field.inputValue();
      await step.page.keyboard.press('ControlOrMeta+A');
      await step.page.keyboard.insertText(text.replace('"pin": ""', '"pin": "4711"'));
    },
    ending: pushing('Block Ada’s account', 'Call the API', 'Also ask the list', 'Call the API'),
    growing: pushing(...Array.from({ length: 5 }, () => 'Add 20 permissions')),
    'short-life': answering(/A token for 10 minutes/),
    storing: answering(/HttpOnly, Secure and SameSite/),
    'cookie-flags': ticking('HttpOnly', 'Secure', 'SameSite=Strict'),
  },
  'the-bearer-flow': {
    credentials: answering(/^TLS/),
    signing: answering(/private key/),
    'coming-back': answering(/Into the address/),
    sending: answering(/Send it themselves/),
    verifying: answering(/First verify/),
    answering: async (step) => {
      await push(step, 'An hour later');
      await expect(step.region.getByText('It has expired.')).toBeVisible();
      await push(step, 'DELETE instead of GET');
      await expect(step.region.getByRole('group', { name: 'The answer' })).toContainText('insufficient_scope');
      await answering(/403/)(step);
    },
  },
  oauth: {
    cast: matching('resource owner', 'client', 'authorization server', 'resource server'),
    endpoints: matching('authorization endpoint', 'token endpoint', 'API endpoint'),
    'client-id': answering(/Nowhere/),
    code: async (step) => {
      await pushing(/Send Ada’s browser/, /Sign in as Ada/, 'The thief tries the code')(step);
      await expect(step.region.getByText('400 Bad Request')).toBeVisible();
      await push(step, 'The shop swaps the code');
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
    'five-parts': pushing('Header', 'Encrypted key', 'Initialization vector', 'Ciphertext', 'Authentication tag'),
    'once-more': async (step) => {
      await expect(step.region.getByRole('group', { name: 'First' })).toBeVisible();
      await push(step, 'Encrypt once more');
    },
    tampered: pushing('Change the ciphertext'),
    'from-whom': pushing(/encrypt a lie/, /decrypt it/),
    nested: async (step) => {
      await expect(step.region.getByRole('group', { name: 'Outside: encrypted' })).toBeVisible();
      await pushing('Decrypt with the clinic’s key', 'Verify with the issuer’s key')(step);
    },
    needed: answering(/Leave the income out/),
  },
  'disclose-less-bind-more': {
    tick: ticking('given_name', 'family_name', 'birthdate', 'address'),
    salt: answering('It cannot.'),
    'no-lie': pushing('Write “Byron”'),
    'key-binding': pushing('Show it to the bar', /show it to the bank/),
    dpop: async (step) => {
      for (let times = 0; times < 2; times++) {
        await push(step, /As Ada’s client/);
        await expect(step.region.getByText('200 OK')).toBeVisible();
      }
    },
    theft: pushing(
      /As Ada’s client/,
      'Send the token without a proof',
      'Replay the request as it was',
      'Use its proof for DELETE',
      /key of one’s own/,
    ),
  },
};
