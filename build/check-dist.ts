/**
 * Reads what a build wrote and refuses to finish when it breaks a promise: a budget, the policy, no foreign address.
 */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { budgets, firstLimit, firstName } from './budgets.ts';
import { addressFaults } from './check-addresses.ts';
import { pageFaults } from './check-pages.ts';

export function checkDist(): Plugin {
  return {
    name: 'jotter-check-dist',
    apply: 'build',
    writeBundle(options, bundle) {
      const dist = options.dir ?? 'dist';
      const faults = [...weigh(bundle, dist), ...pageFaults(dist), ...addressFaults(dist)];
      if (faults.length > 0) this.error(`the build breaks a promise:\n  ${faults.join('\n  ')}`);
    },
  };
}

/** Bytes of a file as it is sent. */
const packed = {
  gzip: (content: Buffer): number => gzipSync(content, { level: 9 }).length,
  brotli: (content: Buffer): number => brotliCompressSync(content).length,
} as const;

function weigh(bundle: Rollup.OutputBundle, dist: string): readonly string[] {
  const first = firstLoad(bundle, dist);
  const sizes = new Map<string, number>();
  for (const file of [...Object.keys(bundle), 'before-paint.js']) {
    if (!/\.(js|css)$/.test(file)) continue;
    const output = bundle[file];
    const chunk = output?.type === 'chunk' ? output : undefined;
    const isFirst = first.has(file);
    const name = isFirst ? firstName : (budgets.find((one) => one.holds(chunk, file))?.name ?? '');
    const bytes = packed[isFirst ? 'brotli' : 'gzip'](readFileSync(join(dist, file)));
    sizes.set(name, (sizes.get(name) ?? 0) + bytes);
  }
  return [{ name: firstName, limit: firstLimit }, ...budgets].flatMap(({ name, limit }) => {
    const size = sizes.get(name) ?? 0;
    const line = `${name}: ${(size / 1000).toFixed(1)} KB ${name === firstName ? 'brotli' : 'gzip'} of ${limit} KB`;
    process.stdout.write(`  budget  ${line}\n`);
    return size > limit * 1000 ? [line] : [];
  });
}

/** What the page asks for, all that it imports statically, and their style sheets. */
function firstLoad(bundle: Rollup.OutputBundle, dist: string): Set<string> {
  const found = new Set<string>();
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const queue = Array.from(page.matchAll(/\s(?:src|href)="\.\/([^"]+\.(?:js|css))"/g), ([, name]) => name);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const file = bundle[name];
    if (found.has(name)) continue;
    found.add(name);
    if (file?.type !== 'chunk') continue;
    queue.push(...file.imports);
    for (const css of file.viteMetadata?.importedCss ?? []) found.add(css);
  }
  return found;
}
