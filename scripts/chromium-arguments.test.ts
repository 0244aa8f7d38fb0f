import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { playwrightDisables } from './chromium-arguments.mjs';

it('turns off in Chromium all that Playwright does', () => {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('@playwright/test'));
  const code = readFileSync(join(dirname(resolve('playwright-core/package.json')), 'lib/coreBundle.js'), 'utf8');
  const list = /disabledFeatures = \[([^\]]*)\]\.filter\(Boolean\)/.exec(code)?.[1] ?? '';
  expect(Array.from(list.matchAll(/^\s*"(\w+)"/gm), ([, name]) => name)).toEqual(playwrightDisables);
});
