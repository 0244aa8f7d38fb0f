/**
 * Writes into the service worker which files it keeps, each by its hash: every one of dist that a page can need offline.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { oneFileName } from './one-file.ts';

const worker = 'sw.js';
/**
 * The worker itself; the sums, which are made last, over the worker as well (build/hash-files.ts), so that neither can hold the
 * hash of the other; the one file, which is all of this once more, for those who save it; and the frame that fetches keys, as
 * no service worker answers for a frame whose origin is "null", and without the network there is nothing to fetch.
 */
export const notKept: ReadonlySet<string> = new Set([worker, 'SHA256SUMS.txt', oneFileName, 'jwks-fetcher.html']);

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
  const before = readFileSync(join(dist, worker), 'utf8');
  const after = before
    .replace(/^const version = .*;$/m, `const version = '${hashOf(list)}';`)
    .replace(/^const files = .*;$/m, `const files = ${list};`);
  if (!after.includes(`const files = ${list};`)) throw new Error(`${worker} has no place for its list of files.`);
  writeFileSync(join(dist, worker), after);
}

const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('base64');
