import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What promises something, and names the tests that hold it. */
const files = [
  'README.md',
  'SECURITY.md',
  ...['src/trust', 'docs'].flatMap((folder) => readdirSync(join(root, folder)).map((file) => `${folder}/${file}`)),
].filter((file) => /\.(?:md|tsx?)$/.test(file));

const named = files.flatMap((file) =>
  Array.from(
    readFileSync(join(root, file), 'utf8').matchAll(/\b(?:e2e|build|src|scripts)\/[\w/-]+\.(?:spec|test)\.ts\b/g),
    ([test]) => [test, file],
  ),
);

it.each(named)('%s is there, which %s names', (test) => {
  expect(existsSync(join(root, test))).toBe(true);
});

it('finds the tests that the limits name', () => {
  expect(named.filter(([, file]) => file === 'src/trust/limits.ts').length).toBeGreaterThan(7);
});
