import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ownTimeLimits } from './own-time-limits.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is tested with: the limits for all are in the two configurations, and what measures is no test. */
const files = ['src', 'build', 'scripts', 'e2e'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:test|spec)\.ts$|^e2e\/[^/]+\.ts$/.test(file) && !file.endsWith('/playwright.config.ts')),
);

describe('a limit of time that a test sets itself', () => {
  it.each([
    ["it('a', () => {}, 20_000);", 'a limit behind the function'],
    ["it.each([1])('a', async () => {}, patience);", 'a limit behind the function'],
    ['beforeAll(async function () {}, 5);', 'a limit behind the function'],
    ["test('a', { timeout: 5 }, () => {});", 'timeout'],
    ['await expect(button).toBeVisible({ timeout: 1000 });', 'timeout'],
    ['test.slow();', 'test.slow'],
    ['test.setTimeout(5);', 'test.setTimeout'],
    ['await vi.waitFor(() => expect(a).toBe(1));', 'vi.waitFor'],
    ['const start = performance.now();', 'now'],
    ['expect(process.cpuUsage(start).user).toBeLessThan(5);', 'cpuUsage'],
  ])('is found: %s', (code, what) => {
    expect(ownTimeLimits('a.test.ts', `\n${code}`)).toEqual([`line 2: ${what}`]);
  });

  it.each([
    "it('a', () => {});",
    "it.each([1, 2])('a', () => {});",
    'await new Promise((done) => setTimeout(done, 5));',
    'setTimeout(() => {}, 5);',
    'const exp = Date.now() + 600;',
    "it('timeout', () => expect(outcome).toBe('timeout'));",
  ])('is not: %s', (code) => {
    expect(ownTimeLimits('a.test.ts', code)).toEqual([]);
  });

  it('is in no file', () => {
    expect(files.length).toBeGreaterThan(150);
    const found = files.flatMap((file) =>
      ownTimeLimits(file, readFileSync(join(root, file), 'utf8')).map((what) => `${file}, ${what}`),
    );
    expect(found).toEqual([]);
  });
});
