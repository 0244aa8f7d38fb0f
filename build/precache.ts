/**
 * Writes into the service worker which files it keeps, each by its hash: every one of dist that a page can need offline;
 * and the policy of the page, which it sends as a header.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { oneFileName } from './one-file.ts';
import { policyPattern } from './policy.ts';

const worker = 'sw.js';
/**
 * The worker itself; the sums, which are made last, over the worker as well (build/hash-files.ts), so neither can contain the
 * hash of the other; and the one file, which is all of this once more, for those who save it.
 */
export const notKept: ReadonlySet<string> = new Set([worker, 'SHA256SUMS.txt', oneFileName]);

/** After every other plugin that writes into dist, but for the one that writes the sums: what comes later is missing offline. */
export function precache(): Plugin {
  let dist = 'dist';
  return {
    name: 'jotter-precache',
    apply: 'build',
    writeBundle(options) {
      dist = options.dir ?? dist;
    },
    closeBundle: { order: 'post', sequential: true, handler: () => listFiles(dist) },
  };
}

/** The page itself goes by the name of its folder: some hosts lead `index.html` there. */
export function listFiles(dist: string): void {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !notKept.has(name) && statSync(join(dist, name)).isFile())
    .toSorted();
  const files = Object.fromEntries(
    names.map((name) => [name === 'index.html' ? '' : name, `sha256-${hashOf(readFileSync(join(dist, name)))}`]),
  );
  const list = JSON.stringify(files);
  const policy = policyPattern.exec(readFileSync(join(dist, 'index.html'), 'utf8'))?.[1] ?? '';
  const before = readFileSync(join(dist, worker), 'utf8');
  const after = before
    .replace(/^const version = .*;$/m, `const version = '${hashOf(list)}';`)
    .replace(/^const files = .*;$/m, `const files = ${list};`)
    .replace(/^const policy = .*;$/m, () => `const policy = ${JSON.stringify(policy)};`);
  for (const line of [`const files = ${list};`, `const policy = ${JSON.stringify(policy)};`])
    if (!after.includes(line)) throw new Error(`${worker} has no place for ${line.slice(0, 14)}.`);
  writeFileSync(join(dist, worker), after);
}

const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('base64');
