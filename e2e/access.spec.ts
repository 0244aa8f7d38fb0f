import { axeFaults } from './axe.ts';
import { expect, test, type Jotter } from './jotter.ts';
import { randomSecret, signedWith } from './signed.ts';

const states: Readonly<Record<string, (jotter: Jotter) => Promise<void>>> = {
  empty: async () => undefined,
  decoded: async ({ page }) => page.getByRole('button', { name: /An access token/ }).click(),
  expired: async ({ page }) => page.getByRole('button', { name: /A curl command/ }).click(),
  damaged: async ({ page }) => page.getByRole('button', { name: /was cut off/ }).click(),
  unsigned: async ({ page }) => page.getByRole('button', { name: /without a signature/ }).click(),
  nested: async (jotter) => {
    await jotter.page.getByRole('button', { name: /A signed token, encrypted/ }).click();
    await expect(jotter.gates).toContainText('Decryption passes');
  },
  'several signatures, and a form refused': async (jotter) => {
    await jotter.page.getByRole('button', { name: /Two signatures/ }).click();
    await jotter.page.getByRole('button', { name: 'Compact' }).click();
    await expect(jotter.page.getByText(/has a place for one only/)).toBeVisible();
  },
  detached: async (jotter) => {
    await jotter.page.getByRole('button', { name: /without its payload/ }).click();
    await expect(jotter.page.getByRole('textbox', { name: 'Detached payload' })).toBeVisible();
  },
  'a weak key, and the form that encrypts': async (jotter) => {
    await jotter.paste('eyJhbGciOiJIUzI1NiJ9.e30.');
    await jotter.paste('short', jotter.key);
    await expect(jotter.keyPane).toContainText('Before you sign');
    await jotter.page.getByRole('button', { name: 'Encrypt …' }).click();
    await expect(jotter.page.getByRole('button', { name: 'Encrypt', exact: true })).toBeVisible();
  },
  'the page Trust, after its known answers': async ({ page }) => {
    await page.goto('./#/trust');
    const answers = page.getByRole('region', { name: 'Known answers' });
    await answers.getByRole('button', { name: 'Check them' }).click();
    await expect(answers).toContainText('answers are right');
    await page.getByText('To the host of this page').click();
  },
  'the page Hand-off': async ({ page }) => {
    await page.goto('./#/hand-off');
    await page.getByRole('link', { name: 'Open in Jotter' }).click();
    await expect(page.getByText('Drag it to the bar')).toHaveCount(2);
  },
  'what came from elsewhere': async ({ page }) => {
    await page.goto('./#token=eyJhbGciOiJub25lIn0.e30.&key=secret&iss=joe');
    await expect(page.getByText('A link opened this token')).toBeVisible();
  },
  'the page Compare': async ({ page }) => {
    await page.goto('./#/compare');
    await page.getByRole('textbox', { name: 'Token A' }).fill(signedWith(randomSecret, { sub: 'a', exp: 1 }));
    await page.getByRole('textbox', { name: 'Token B' }).fill(signedWith(randomSecret, { sub: 'b' }));
    await expect(page.getByRole('row', { name: 'Decides the verdict' })).toBeVisible();
  },
  stranger: async (jotter) => jotter.paste('ghp_16C7e42F292c6912E7710c838347Ae178B4a'),
  'a secret that is known': async (jotter) => {
    await jotter.paste(signedWith('dragon', { sub: 'a' }));
    await jotter.page.getByRole('button', { name: 'Try known secrets …' }).click();
    await expect(jotter.findings).toContainText('A secret that others can find');
  },
  'secrets being tried': async (jotter) => {
    await jotter.paste(signedWith(randomSecret, { filling: 'x'.repeat(40_000) }));
    await jotter.page.getByRole('button', { name: 'Try known secrets …' }).click();
    await expect(jotter.page.getByText(/a second$/)).toBeVisible();
  },
  'the fetching of keys': async (jotter) => {
    const header = { alg: 'ES256', jku: 'https://id.example/keys' };
    const [one, two] = [header, { iss: 'https://id.example' }].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    await jotter.paste(`${one}.${two}.${'A'.repeat(86)}`);
    await jotter.page.getByRole('tab', { name: 'Fetch from a URL' }).click();
    await expect(jotter.page.getByRole('button', { name: /^Fetch … The key set URL/ })).toBeVisible();
  },
  'the page that fetches keys': async (jotter) => {
    await jotter.page.goto('./jwks-fetcher.html');
    await expect(jotter.page.getByRole('heading', { name: 'Fetch keys' })).toBeVisible();
  },
  'claims, with one at fault': async (jotter) => {
    await jotter.page.getByRole('button', { name: /A curl command/ }).click();
    await jotter.page.getByRole('button', { name: 'Edit exp' }).click();
    await expect(jotter.claims.getByRole('textbox', { name: /^exp/ })).toBeFocused();
  },
  'claims, and one to add': async (jotter) => {
    await jotter.page.getByRole('button', { name: /An access token/ }).click();
    await jotter.showPayloadAs('Claims');
    await jotter.claims.getByRole('button', { name: 'Add claim' }).click();
    await expect(jotter.page.getByRole('combobox', { name: 'Name of the new claim' })).toBeFocused();
  },
  editing: async (jotter) => {
    await jotter.page.getByRole('button', { name: /An access token/ }).click();
    await jotter.payload.getByRole('textbox', { name: 'Payload JSON' }).click();
    await expect(jotter.payload.locator('.monaco-editor')).toBeVisible();
  },
};

for (const [name, enter] of Object.entries(states)) {
  test(`axe finds nothing, light and dark: ${name}`, async ({ jotter, page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await jotter.open();
    await enter(jotter);
    if (name !== 'empty' && name !== 'stranger' && !name.startsWith('the page'))
      await expect(jotter.header).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(300);
      expect(await axeFaults(page), colorScheme).toEqual([]);
    }
  });
}

test('axe finds nothing on a phone', async ({ jotter, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await jotter.open();
  await page.getByRole('button', { name: /An access token/ }).click();
  await expect(jotter.header).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

test('the keyboard reaches every control, and gets out of the editor again', async ({ jotter, page }) => {
  await jotter.open();
  await page.getByRole('button', { name: /An access token/ }).click();
  await expect(jotter.gates).toContainText('Signature passes');
  await jotter.token.focus();
  const reached: string[] = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    await page.waitForTimeout(20);
    const name = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    });
    reached.push(name);
    if (name.startsWith('Copy signature')) break;
  }
  for (const name of [
    'Key',
    'Clear key',
    'Copy header',
    'Algorithm',
    'Header JSON',
    'Payload JSON',
    'Copy payload',
    'Copy signature',
  ]) {
    expect(reached, reached.join(' | ')).toContain(name);
  }
});

test('the keyboard alone writes a token otherwise, encrypts it, opens it and comes back', async ({ jotter, page }) => {
  await jotter.open();
  await page.getByRole('button', { name: /An access token/ }).click();
  await expect(jotter.gates).toContainText('Signature passes');
  const token = await jotter.token.inputValue();
  const press = async (name: string, key = 'Enter') => {
    for (let step = 0; step < 90; step++) {
      await page.keyboard.press('Tab');
      await page.waitForTimeout(20);
      const reached = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
      if (reached === name) return page.keyboard.press(key);
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  // What is loaded later is there before the keyboard looks for it.
  await expect(page.getByRole('button', { name: 'Encrypt …' })).toBeVisible();
  await jotter.token.focus();
  await press('General', 'Space');
  await expect(jotter.gates).toContainText('a JWT in a JSON serialization');
  await jotter.token.focus();
  await press('Compact', 'Space');
  await press('Encrypt …');
  await press('Encrypt');
  await expect(jotter.gates).toContainText('Decryption passes');
  await jotter.token.focus();
  await press('Open the inner token');
  await expect(jotter.token).toHaveValue(token);
  await page.getByRole('navigation', { name: 'Tokens inside each other' }).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(jotter.gates).toContainText('Decryption passes');
});

test.describe('For a new visitor', () => {
  test.use({ unfolded: [] });

  test('the theme can be chosen, stays, and nothing else is stored', async ({ jotter, page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await jotter.open();
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await jotter.paste('eyJhbGciOiJub25lIn0.e30.');
    await jotter.paste('some secret', jotter.key);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const stored = await page.evaluate(() => [...Object.entries(localStorage), ...Object.entries(sessionStorage)]);
    expect(stored).toEqual([['jotter:theme', '"dark"']]);
    await expect(jotter.token).toHaveValue('');
    await expect(jotter.key).toHaveCount(0);
  });
});

test('with storage denied the page works all the same', async ({ jotter, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await jotter.open();
  await jotter.paste('eyJhbGciOiJub25lIn0.e30.');
  await expect(jotter.gates).toContainText('Structure passes');
});

test('the payload stands above the fold at 1366 x 768', async ({ jotter, page }) => {
  await jotter.open();
  await page.getByRole('button', { name: /An access token/ }).click();
  const box = await jotter.payload.getByRole('textbox', { name: 'Payload JSON' }).boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(768);
});

test('axe sees what is wrong in the page, and what is wrong in a frame', async ({ jotter, page }) => {
  await jotter.open();
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  await page.evaluate(() => document.querySelector('main')?.prepend(document.createElement('textarea')));
  const found = async (within?: string) => (await axeFaults(page, within)).map((fault) => fault.replace(/:.*/s, ''));
  const faults = await found();
  expect(faults).toEqual(expect.arrayContaining(['image-alt', 'label']));
  expect(await found('img')).toEqual(['image-alt']);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('iframe')));
  expect(await found()).toEqual(expect.arrayContaining([...faults, 'frame-title']));
});
