import { expect, test } from './jotter.ts';
import { randomSecret, signedWith } from './signed.ts';

/** 1 MB with what rules look at: the last claim has a secret's name, the first is long gone. */
const long = (exp: number): string =>
  signedWith(randomSecret, {
    exp,
    list: Array.from({ length: 9000 }, (_, id) => ({ id, name: `Name ${id}`, tags: ['a', 'b'] })),
    password: 'hunter2',
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
    await jotter.page.getByRole('button', { name: 'Validation settings' }).click();
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
