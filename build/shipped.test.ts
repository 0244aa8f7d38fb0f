import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
mkdirSync(join(root, 'test-results'), { recursive: true });
const vite = join(root, 'node_modules/vite/bin/vite.js');
const dist = mkdtempSync(join(root, 'test-results/shipped-'));
const files = (ending: RegExp): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => readFileSync(join(dist, file), 'utf8'));

/** Whose code a source map leads to; the copies that Monaco holds of others are those others'. */
const ownerOf = (source: string): string | undefined =>
  /\/monaco-editor\/.*\/(dompurify|marked)\/\1\.js$/.exec(source)?.[1] ??
  /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];

let found: ReadonlySet<string>;
let listed: readonly string[];

beforeAll(async () => {
  // In a process of its own, which is not told that this is a test: React would come with all that it says to developers.
  const { NODE_ENV: _, ...env } = process.env;
  await promisify(execFile)(process.execPath, [vite, 'build', '--sourcemap', '--outDir', dist], { cwd: root, env });
  const sources = files(/\.js\.map$/).flatMap((map): readonly string[] => JSON.parse(map).sources);
  const styles = files(/\.css$/).flatMap((css) =>
    Array.from(css.matchAll(/\/\*! (\S+) v[\d.]+ \|/g), ([, name]) => name),
  );
  found = new Set([...sources.map(ownerOf), ...styles].filter((name) => name !== undefined));
  listed = Array.from(files(/^licences\.txt$/)[0]?.matchAll(/={80}\n\n(\S+) \d/g) ?? [], ([, name]) => name ?? '');
});
afterAll(() => rmSync(dist, { recursive: true }));

describe('what is shipped', () => {
  it('is what licences.txt and the page Trust list, by the source maps of the build', () => {
    expect([...found].filter((name) => !listed.includes(name))).toEqual([]);
    // The tools' own helpers, of which no source map tells.
    expect(listed.filter((name) => !found.has(name))).toEqual(['rolldown', 'vite']);
    const told = files(/\.js$/).flatMap((code) =>
      Array.from(code.matchAll(/name:[`"']([^`"']+)[`"'],version:[^,]+,licence:/g), ([, name]) => name),
    );
    expect(told).toEqual(listed);
  });

  it('is what package.json names as dependencies, and none of the others', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies).filter((name) => !found.has(name))).toEqual([]);
    expect(Object.keys(devDependencies).filter((name) => found.has(name))).toEqual([]);
  });

  it('has React at work, and nothing that stands in for it', () => {
    expect([...found].filter((name) => /react|scheduler/.test(name))).toEqual(
      expect.arrayContaining(['react', 'react-dom', 'scheduler']),
    );
    expect([...found].filter((name) => name.includes('preact'))).toEqual([]);
    expect(files(/\.js$/).some((code) => code.includes('react.transitional.element'))).toBe(true);
  });
});
