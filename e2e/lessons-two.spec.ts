import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './jotter.ts';
import { deedsTwo } from './lesson-deeds-two.ts';

for (const [slug, deeds] of Object.entries(deedsTwo)) {
  test(`lesson ${slug}: each step is done by keyboard`, async ({ page, jotter }) => {
    test.slow();
    expect(jotter.page).toBe(page);
    await page.goto(`./#/learn/${slug}`);
    await expect(page.locator('main ol > li > section')).toHaveCount(Object.keys(deeds).length);
    for (const [id, deed] of Object.entries(deeds)) {
      const region = page.locator(`section[aria-labelledby="step-${id}"]`);
      await deed({ page, region, reach: (target) => target.focus() });
      await expect(region.getByText('done', { exact: true })).toBeVisible();
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([]);
    }
  });
}
