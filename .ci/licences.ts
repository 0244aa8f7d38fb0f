/**
 * The licences of what is shipped: every package that the app depends on, directly or not, read from its own package.json.
 * A build is refused that ships a package which is not on the list, or under a licence that is not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An expression of SPDX, such as "MIT"; empty where the package names none. */
  readonly licence: string;
}

interface Found extends ShippedPackage {
  readonly folder: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Licences that only ask to be told of, with their text. */
const allowed = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  '(MPL-2.0 OR Apache-2.0)',
]);

/** Not a dependency of the app, but its base style sheet is in ours. */
const shippedTools = ['tailwindcss'];

/** Sorted by name. */
export function shippedPackages(): readonly Found[] {
  const found = new Map<string, Found>();
  const own = manifestOf(root);
  const queue = [...own.needs, ...shippedTools].map((name) => ({ name, from: root }));
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const folder = folderOf(next.name, next.from);
    if (found.has(folder)) continue;
    const { version, licence, needs } = manifestOf(folder);
    found.set(folder, { name: next.name, version, licence, folder });
    queue.push(...needs.map((name) => ({ name, from: folder })));
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

function manifestOf(folder: string): { version: string; licence: string; needs: readonly string[] } {
  const { version, license, dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { version, licence: typeof license === 'string' ? license : '', needs: Object.keys(dependencies ?? {}) };
}

/** Where Node would find a package. */
function folderOf(name: string, from: string): string {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (at === dirname(at)) throw new Error(`${name}, which ${from} depends on, is not installed.`);
  }
}

/** What stands against shipping these packages, with modules out of these files. */
export function licenceFaults(packages: readonly ShippedPackage[], modules: Iterable<string>): readonly string[] {
  const names = new Set(packages.map(({ name }) => name));
  const used = new Set(
    Array.from(modules, (id) =>
      /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/?]+)/.exec(id)?.[1]?.replace('\\', '/'),
    ),
  );
  return [
    ...packages
      .filter(({ licence }) => !allowed.has(licence))
      .map(({ name, licence }) => `${name} has ${licence === '' ? 'no licence' : `the unlisted licence ${licence}`}`),
    ...[...used]
      .filter((name) => name !== undefined && !names.has(name))
      .map((name) => `${name} is shipped, and no dependency of the app: its licence is not listed`),
  ];
}

/** Checks the modules of a build, of the page or of a worker. */
export function refuseUnlisted(): Plugin {
  return {
    name: 'jotter-refuse-unlisted',
    apply: 'build',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const faults = licenceFaults(shippedPackages(), modules);
      if (faults.length > 0) this.error(`unlisted licences:\n  ${faults.join('\n  ')}`);
    },
  };
}

/** Writes licences.txt, the whole text of each, which is what they ask for. */
export function writeLicences(): Plugin {
  return {
    name: 'jotter-write-licences',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licenceTexts() });
    },
  };
}

export function licenceTexts(): string {
  const own = `Jotter\n\n${readFileSync(join(root, 'LICENSE'), 'utf8')}`;
  const others = shippedPackages().map(
    ({ name, version, licence, folder }) => `${name} ${version}, ${licence}\n\n${textsIn(folder)}`,
  );
  return [own, ...others].map((text) => `${text.trim()}\n`).join(`\n${'='.repeat(80)}\n\n`);
}

function textsIn(folder: string): string {
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice|thirdpartynotices)(?:[.-]\w+)*$/i.test(file))
    .sort();
  return files.length === 0
    ? '(The package holds no text of its licence.)'
    : files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
}
