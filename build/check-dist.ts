/**
 * Reads what a build wrote and refuses to finish when it breaks a promise: a budget, the policy, no foreign address.
 */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { addressFaults } from './check-addresses.ts';
import { pageFaults } from './check-pages.ts';

/** A part of the build, what belongs to it, and kilobytes (1,000 bytes) after gzip, as GitHub Pages serves them. */
interface Budget {
  readonly name: string;
  readonly limit: number;
  holds(chunk: Rollup.OutputChunk | undefined, file: string): boolean;
}

const made = (chunk: Rollup.OutputChunk | undefined, from: RegExp): boolean =>
  chunk?.moduleIds.some((id) => from.test(id)) === true;

/** Kilobytes after brotli; told apart before the others. */
const firstLimit = 130;
const firstName = 'what index.html names, with its static imports';

/** What fills gaps of browsers in a worker, too. */
const gapFillers = /\/(?:aes-polyfill|montgomery|x25519|x448)-[\w-]+\.js$/;

/** A worker's files are no chunks of the page. Those of the other workers have names of their own. */
const isOfSearch = (chunk: Rollup.OutputChunk | undefined, file: string): boolean =>
  !chunk &&
  /^assets\/.*\.js$/.test(file) &&
  !gapFillers.test(file) &&
  !/\/(?:known-secrets|passwords|audit|long-text|long-keys)-/.test(file);

/** Each of the other files counts for the first part that holds it. */
const budgets: readonly Budget[] = [
  {
    name: 'editor (Monaco), on intent',
    limit: 900,
    holds: (chunk, file) => made(chunk, /monaco-editor/) || /monaco|editor/i.test(file),
  },
  {
    name: 'panes about findings and the key, with the first paste',
    limit: 34,
    holds: (chunk) => made(chunk, /debugger\/(?:findings\/FindingsPane|key\/KeyPane)\.tsx/),
  },
  {
    name: 'reading of keys, signing and verifying, and what else shares the core with them',
    limit: 50,
    holds: (chunk) => made(chunk, /core\/keys\/reading\/read-keys\.ts|crypto\/jws\/verify\.ts/),
  },
  {
    name: 'keys in less usual forms, in the page and in a worker, on need',
    limit: 22,
    holds: (chunk, file) => made(chunk, /reading\/unusual\/read-any-keys\.ts/) || /\/read-any-keys-/.test(file),
  },
  {
    name: 'the fix as code, with a cause that was named',
    limit: 12,
    holds: (chunk) => made(chunk, /debugger\/key\/FixLines\.tsx/),
  },
  {
    name: 'the search for why a token does not decrypt, in that worker, with such a token',
    limit: 16,
    holds: (_, file) => /\/decryption-autopsy-[\w-]+\.js$/.test(file),
  },
  {
    name: 'the search for the cause of a mismatch, in a worker, with a key that does not match',
    limit: 104,
    holds: (chunk, file) =>
      /\/Autopsy-[\w-]+\.js$/.test(file) || isOfSearch(chunk, file) || made(chunk, /(?:crypto|state)[\\/]autopsy[\\/]/),
  },
  {
    name: 'what fills gaps of browsers (noble), each on its need',
    limit: 70,
    holds: (chunk, file) => made(chunk, /@noble[\\/]/) || (!chunk && gapFillers.test(file)),
  },
  {
    name: 'jose, with the first key',
    limit: 20,
    holds: (chunk) => made(chunk, /node_modules[\\/]jose[\\/]/),
  },
  {
    name: 'certificates and encrypted keys (ASN.1), on need',
    limit: 15,
    holds: (chunk) => made(chunk, /crypto[\\/](?:certificates|locked-keys)[\\/]|CertificateList|LockedKeyForm/),
  },
  {
    name: 'known secrets with their list of passwords, on request',
    limit: 290,
    holds: (_, file) => /known-secrets|passwords/.test(file),
  },
  {
    name: 'fetching of keys, on request',
    limit: 12,
    holds: (chunk) =>
      made(
        chunk,
        /src\/(?:debugger\/key\/FetchKeys\.tsx|state\/verifying\/fetched-key\.ts|state\/fetching\/key-fetching\.ts)/,
      ),
  },
  {
    name: 'links that hold a token, made and read on request',
    limit: 30,
    holds: (chunk) => made(chunk, /src\/(?:core|state|debugger|crypto)\/share\//),
  },
  {
    name: 'rules and explanations, right after the page',
    limit: 134,
    holds: (chunk) => made(chunk, /src\/core\/audit\//),
  },
  {
    name: 'lessons and simulator, on the page Learn',
    limit: 125,
    holds: (chunk, file) => made(chunk, /src\/learn\//) || /\/Learn-[\w-]+\.css$/.test(file),
  },
  {
    name: 'the same in a worker, for long tokens',
    limit: 180,
    holds: (_, file) => /\/audit-[\w-]+\.js$/.test(file),
  },
  {
    name: 'reading of long texts, each in a worker',
    limit: 75,
    holds: (_, file) => /\/long-(?:text|keys)-[\w-]+\.js$/.test(file),
  },
  {
    name: 'published tokens, on request on the page Trust',
    limit: 60,
    holds: (chunk) => made(chunk, /crypto\/vectors\//),
  },
  {
    name: 'hand-off from elsewhere, on its page and at #hand-off',
    limit: 12,
    holds: (chunk) => made(chunk, /src\/(?:hand-off\/|state\/arrival\/(?:hand-off|offer)\.ts|browser\/opener\.ts)/),
  },
  {
    name: 'the pages Trust, Keys and Rules, each on its page',
    limit: 25,
    holds: (chunk) => made(chunk, /src\/(?:trust|keys|rules)\//),
  },
  { name: 'everything else, on demand', limit: 80, holds: () => true },
];

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
