import { expect, test } from './jotter.ts';
import { randomSecret, signedWith } from './signed.ts';

declare global {
  /** Filled by a script of a test: what changed in the document. */
  var changed: string[];
}

/** 1 MB with what rules look at: the last claim has a secret's name, the first is long gone. */
const long = (exp: number): string =>
  signedWith(randomSecret, {
    exp,
    list: Array.from({ length: 9000 }, (_, id) => ({ id, name: `Name ${id}`, tags: ['a', 'b'] })),
    password: 'hunter2',
  });

test('with 2,000 claims the clock changes only the words that tell an age', async ({ jotter }) => {
  const now = 1_900_000_000;
  await jotter.page.clock.install({ time: now * 1000 });
  await jotter.open();
  const claims = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`claim_${index}`, index]));
  await jotter.paste(signedWith(randomSecret, { iat: now + 3590, exp: now + 40_000_000, ...claims }));
  await jotter.showPayloadAs('Claims');
  const age = jotter.page.getByRole('region', { name: 'Claims' }).getByText(/^\d+ s ago$/);
  await expect(jotter.page.getByRole('region', { name: 'Claims' })).toContainText(/in \d+ min/);
  await jotter.page.clock.pauseAt((now + 3600) * 1000);
  await expect(age).toBeVisible();
  await jotter.page.evaluate(() => {
    const changed: string[] = (globalThis.changed = []);
    new MutationObserver((records) => {
      for (const { target, type, attributeName } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        if (!element?.matches('[popover] input')) changed.push(`${type} ${attributeName ?? ''} ${element?.outerHTML}`);
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const before = await age.textContent();
  await jotter.page.clock.runFor(5000);
  await expect(age).not.toHaveText(before ?? '');
  const changed = await jotter.page.evaluate(() => globalThis.changed);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.filter((one) => !/\d+ s ago<\/span>$/.test(one))).toEqual([]);
});

test('a text of 39,000 line breaks is drawn in one piece, not line by line', async ({ jotter }) => {
  await jotter.open();
  await jotter.paste(`${signedWith(randomSecret, { sub: 'ada' })}${'\n'.repeat(39_000)}`);
  await expect(jotter.gates).toContainText('Signature');
  expect(await jotter.page.locator('.field-mirror > *').count()).toBeLessThan(50);
});

test('a tower of accents is shown up to where it can be laid out', async ({ jotter }) => {
  await jotter.open();
  const kid = `a${'\u0301'.repeat(30_000)}`;
  const header = Buffer.from(JSON.stringify({ alg: 'HS256', kid })).toString('base64url');
  await jotter.paste(`${header}.e30.${'A'.repeat(43)}`);
  const shown = jotter.page.getByRole('textbox', { name: 'Header JSON' });
  await expect(shown).toHaveValue(/"kid": "a/);
  expect((await shown.inputValue()).length).toBeLessThan(1000);
  await expect(jotter.page.getByText(/^The beginning of 30,\d{3} characters/)).toBeVisible();
});

test.describe('a long token', () => {
  test('is judged in a worker, again when it is edited, and here once it is short', async ({ jotter }) => {
    await jotter.open();
    await jotter.paste(long(1_500_000_000));
    await expect(jotter.gates).toContainText(/expired/);
    await expect(jotter.findings).toContainText('A secret that anyone can read');
    const workers = jotter.page.workers();
    expect(workers.map((worker) => worker.url().slice(0, 5))).toEqual(['blob:']);
    await jotter.paste(long(4_000_000_000));
    await expect(jotter.gates).toContainText(/expires in/);
    await expect(jotter.findings).not.toContainText('expired');
    expect(jotter.page.workers()).toHaveLength(1);
    await jotter.paste(signedWith(randomSecret, { exp: 1_500_000_000 }));
    await expect(jotter.gates).toContainText(/expired/);
    await expect.poll(() => jotter.page.workers().length).toBe(0);
  });

  test('is judged under other circumstances as they are changed', async ({ jotter }) => {
    await jotter.open();
    await jotter.paste(long(1_500_000_000));
    await expect(jotter.gates).toContainText(/expired/);
    await jotter.page.getByRole('button', { name: 'All settings' }).click();
    await jotter.page.getByLabel('Another moment, UTC').fill('2017-07-14T02:40:09');
    await expect(jotter.gates).toContainText('expired 9 s ago');
    await jotter.page.keyboard.press('Escape');
    await jotter.page.getByRole('button', { name: 'Allow 60 s' }).click();
    await expect(jotter.gates).toContainText('Time and claims warns: passes only with your clock skew of 60 s');
  });

  test.describe('without a worker', () => {
    test.use({ expectedMessages: [/Failed to load resource|ERR_FAILED/] });
    test('is judged here', async ({ jotter }) => {
      await jotter.page.route(/\/audit-[\w-]+\.js$/, (route) => route.abort());
      await jotter.open();
      await jotter.paste(long(1_500_000_000));
      await expect(jotter.gates).toContainText(/expired/);
      await expect(jotter.findings).toContainText('A secret that anyone can read');
    });
  });
});
