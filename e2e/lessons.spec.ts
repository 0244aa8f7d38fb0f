import type { Locator, Page } from '@playwright/test';
import { lessons } from '../src/learn/lessons/index.ts';
import { axeFaults } from './axe.ts';
import { deedsTwo } from './lesson-deeds-two.ts';
import { expect, test } from './jotter.ts';

/** Does what a step asks for, by keyboard alone. */
type Deed = (step: Step) => Promise<void>;

/** A step of a lesson, and a keyboard. */
class Step {
  readonly page: Page;
  readonly region: Locator;

  constructor(page: Page, region: Locator) {
    this.page = page;
    this.region = region;
  }

  field(label: string): Locator {
    return this.region.getByRole('textbox', { name: label, exact: true });
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }

  /** Goes there with Tab, or with Shift and Tab where it lies behind. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    const reached = () => target.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 150 && !(await reached()); presses++) {
      const isBefore = await target.evaluate(
        (element) =>
          document.activeElement !== document.body &&
          (document.activeElement?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING,
      );
      await this.page.keyboard.press(isBefore ? 'Shift+Tab' : 'Tab');
    }
    await expect(target).toBeFocused();
  }

  async press(name: string): Promise<void> {
    await this.reach(this.button(name));
    await this.page.keyboard.press('Enter');
  }

  /** Replaces what stands in a field. */
  async write(label: string, change: (text: string) => string): Promise<void> {
    const field = this.field(label);
    await expect(field).not.toHaveValue('');
    await this.reach(field);
    const text = await field.inputValue();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(change(text));
  }
}

/** Goes through the answers of a question down to this one; each is answered on the way. */
const answer =
  (text: string): Deed =>
  async (step) => {
    const wanted = step.region.getByRole('radio', { name: text });
    await step.reach(step.region.getByRole('radio').first());
    await step.page.keyboard.press('Space');
    for (let presses = 0; presses < 8 && !(await wanted.isChecked()); presses++) {
      await expect(step.region.getByText('Not quite')).toBeVisible();
      await step.page.keyboard.press('ArrowDown');
    }
    await expect(wanted).toBeChecked();
    await expect(step.region.getByText('Right', { exact: true })).toBeVisible();
  };

const press =
  (...names: readonly string[]): Deed =>
  async (step) => {
    for (const name of names) await step.press(name);
  };

const write =
  (label: string, change: (text: string) => string): Deed =>
  (step) =>
    step.write(label, change);

/** One after the other. */
const all =
  (...deeds: readonly Deed[]): Deed =>
  async (step) => {
    for (const deed of deeds) await deed(step);
  };

/** Waits until a token stands in a field: a key of RSA takes its time. */
const untilSigned =
  (deed: Deed): Deed =>
  async (step) => {
    await expect(step.region.getByText('Signature verified')).toBeVisible();
    await deed(step);
  };

const slide =
  (label: string, key: string, times: number): Deed =>
  async (step) => {
    await step.reach(step.region.getByRole('slider', { name: label }));
    for (let presses = 0; presses < times; presses++) await step.page.keyboard.press(key);
  };

const otherCharacter = (token: string): string => {
  const at = token.indexOf('.') + 20;
  return `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
};

/** What each step wants done, by lesson and step. A lesson that is new brings its own rows. */
const deeds: Readonly<Record<string, Readonly<Record<string, Deed>>>> = {
  'what-a-jwt-is': {
    'real-one': write('Payload JSON', (text) => text.replace('ada', 'grace')),
    'open-standard': press('Show what the RFC prints'),
    'self-contained': answer('Whether ada logged out a minute ago'),
    'url-safe': write('Payload JSON', (text) => text.replace('ada', 'ada & zoë')),
    signed: untilSigned(
      all(
        press('somebody on the way, without it'),
        write('Payload JSON', (text) => text.replace('reader', 'admin')),
      ),
    ),
    bearer: answer('The same token as before, so it answers'),
  },
  'three-parts': {
    parts: answer('The middle part grows, and the last part becomes another one of the same length'),
    encode: all(
      write('Your text', () => '{"price":"5 €"}'),
      slide('Go from byte to byte', 'ArrowRight', 3),
    ),
    decode: all(
      slide('Go from character to character', 'ArrowRight', 7),
      write('base64url', (text) => text.replace('x', 'y')),
    ),
    'not-encrypted': async (step) => {
      const token = step.field('Encoded token');
      await expect(token).not.toHaveValue('');
      await step.reach(token);
      await step.page.keyboard.press('ControlOrMeta+A');
      await step.page.keyboard.press('ControlOrMeta+C');
      await step.reach(step.field('A token to decode'));
      await step.page.keyboard.press('ControlOrMeta+V');
      await expect(step.field('Decoded payload')).toHaveValue(/"salary": 91000/);
    },
  },
  'the-header': {
    jose: answer('JWK'),
    alg: press('HS256', 'Ed25519', 'ES256', 'HS256'),
    typ: write('Header JSON', (text) => text.replace('"JWT"', '"at+jwt"')),
    kid: press('Rotate the key'),
    protected: untilSigned(
      all(
        press('somebody on the way, without it'),
        write('Header JSON', (text) => text.replace('key-1', 'key-2')),
      ),
    ),
  },
  claims: {
    registered: write('Payload JSON', (text) => text.replace('{', '{\n  "aud": "https://api.example",')),
    kinds: write('Payload JSON', (text) => text.replace('"level"', '"https://example.com/level"')),
    mandatory: answer('None'),
    profile: write('Payload JSON', (text) => text.replace('{', '{\n  "aud": "https://api.example",')),
    'numeric-date': write('Payload JSON', (text) => text.replace(/(?<="exp": \d{10})\d{3}/, '')),
    small: async (step) => {
      for (const box of await step.region.getByRole('checkbox').all()) {
        await step.reach(box);
        await step.page.keyboard.press('Space');
      }
    },
  },
  'the-signature': {
    'signing-input': press('Next piece', 'Next piece', 'Next piece', 'Next piece'),
    hmac: untilSigned(write('The issuer’s secret', (text) => text.replace('a', 'A'))),
    'shared-secret': press('The API that verifies: make one for an admin'),
    'key-pair': press('The API that verifies: make one for an admin', 'Anybody else: check the token'),
    'rsa-ecdsa': untilSigned(all(press('ES256'), untilSigned(press('Sign it again')))),
    proves: answer('Header and payload are as they were'),
  },
  'verify-and-tamper': {
    structure: write('Encoded token', (text) => text.replace('.', '')),
    'one-character': write('Encoded token', otherCharacter),
    'wrong-key': async (step) => {
      await expect(step.region.getByText(/RSA 2048-bit public key/)).toBeVisible();
      await step.press('Take the other key');
      await expect(step.region.getByText(/not have the kid/)).toBeVisible();
    },
    'secret-encoding': press('hex', 'base64url'),
    time: slide('The verifier’s clock, in minutes', 'ArrowRight', 6),
    audience: write('Payload JSON', (text) => text.replace('photos', 'bank')),
  },
  ...deedsTwo,
};

async function openLesson(page: Page, slug: string, title: string): Promise<readonly string[]> {
  await page.goto(`./#/learn/${slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  const regions = page.locator('section[aria-labelledby^="step-"]');
  await expect(regions.first()).toBeVisible();
  return regions.evaluateAll((all) =>
    all.map((region) => (region.getAttribute('aria-labelledby') ?? '').slice('step-'.length)),
  );
}

for (const { slug, title } of lessons) {
  test(`${slug}: every step is done by keyboard, and axe finds nothing in either theme`, async ({ page, jotter }) => {
    expect(jotter.page).toBe(page);
    for (const id of await openLesson(page, slug, title)) {
      const region = page.locator(`section[aria-labelledby="step-${id}"]`);
      const deed = deeds[slug]?.[id];
      if (!deed) throw new Error(`Nothing in this file says how to do ${slug}/${id}`);
      await test.step(id, async () => {
        await expect(region.getByText('done', { exact: true })).toHaveCount(0);
        await deed(new Step(page, region));
        await expect(region.getByText('done', { exact: true })).toBeVisible();
      });
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFaults(page), colorScheme).toEqual([]);
    }
  });

  test(`${slug}: fits a phone`, async ({ page, jotter }) => {
    expect(jotter.page).toBe(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await openLesson(page, slug, title);
    await page.waitForTimeout(500);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
  });
}

test('a term is explained on the spot, by keyboard, and leads to the glossary', async ({ page, jotter }) => {
  expect(jotter.page).toBe(page);
  await openLesson(page, 'what-a-jwt-is', 'What a JWT is');
  await page.getByRole('button', { name: 'JWT', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/JSON Web Token: claims as a JSON object/)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'In the glossary' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/learn\/glossary\/jwt$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible();
});

test('a lesson opens its token in the debugger, and is where it was left when one comes back', async ({
  page,
  jotter,
}) => {
  await openLesson(page, 'verify-and-tamper', 'Verify and tamper');
  const step = page.locator('section[aria-labelledby="step-secret-encoding"]');
  await step.getByRole('button', { name: 'base64url' }).click();
  await expect(step.getByText('done', { exact: true })).toBeVisible();
  await step.getByRole('button', { name: 'Open in the debugger' }).click();
  await expect(jotter.gates).toContainText('Signature passes');
  await page.goBack();
  await expect(step.getByText('done', { exact: true })).toBeInViewport();
});

test.describe('For a new visitor', () => {
  test.use({ unfolded: [] });

  test('what was done is remembered only where that is wanted', async ({ page, jotter }) => {
    expect(jotter.page).toBe(page);
    await openLesson(page, 'claims', 'Claims');
    await page.getByRole('radio', { name: 'None' }).check();
    await page.getByRole('link', { name: 'All lessons' }).click();
    await expect(page.getByRole('link', { name: /Claims/ })).toContainText('1 step done');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.getByRole('checkbox', { name: /Remember/ }).check();
    await page.reload();
    await expect(page.getByRole('link', { name: /Claims/ })).toContainText('1 step done');
  });
});
