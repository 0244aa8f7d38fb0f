/** axe, which judges a page by the rules of WCAG 2.2 A and AA and by those of good practice. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** All rules that axe applies by itself are among these, and the size of targets besides. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The axe that AxeBuilder brings. */
const source = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Fault {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Stands in the page once its source has run there. */
declare const axe: { run(context: object, options: object): Promise<{ readonly violations: readonly Fault[] }> };

/** What axe finds wrong in the page, or in what a selector names; "image-alt: <img> Fix any of the following: …". */
export async function axeFaults(page: Page, within?: string): Promise<readonly string[]> {
  const found = await (page.frames().length > 1 ? acrossFrames(page, within) : inOnePiece(page, within));
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
  );
}

/**
 * AxeBuilder gathers the answers of all frames in a new page, in full, what passed too. A page without frames needs neither:
 * so it costs a sixth.
 */
async function inOnePiece(page: Page, within = 'html'): Promise<readonly Fault[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async ({ include, runOnly }) =>
      (await axe.run({ include: [include] }, { runOnly, resultTypes: ['violations'] })).violations,
    { include: within, runOnly: tags },
  );
}

async function acrossFrames(page: Page, within?: string): Promise<readonly Fault[]> {
  const builder = new AxeBuilder({ page }).withTags(tags);
  return (await (within === undefined ? builder : builder.include(within)).analyze()).violations;
}
