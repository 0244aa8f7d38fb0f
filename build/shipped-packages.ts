/**
 * The packages of which a build holds code or styles, told by the bundler's own module graph of the page and its workers.
 * What was only installed, or imported and shaken off, is not among them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An expression of SPDX, such as "MIT"; empty where the package names none. */
  readonly licence: string;
  readonly folder: string;
}

/** What the bundler says of a module in a chunk. */
export interface RenderedModule {
  /** Characters that are left of it after tree shaking. */
  readonly renderedLength: number;
}

/** Modules that a tool makes, by the beginning of their names. */
const helpers: readonly (readonly [start: string, tool: string])[] = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
];

export class ShippedPackages {
  readonly #folders = new Set<string>();

  addModules(modules: Readonly<Record<string, RenderedModule>>): void {
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      if (renderedLength === 0) continue;
      const tool = helpers.find(([start]) => id.startsWith(start))?.[1];
      if (tool !== undefined) this.#folders.add(folderOf(tool, root));
      else if (id.startsWith('\0')) throw new Error(`It is not known whose code ${JSON.stringify(id)} is.`);
      else this.#addFile(id);
    }
  }

  /** A style sheet, as it is after its imports were put in. Tailwind names itself in a comment that it keeps. */
  addStyles(id: string, css: string): void {
    this.#addFile(id);
    const name = /\/\*! (\S+) v[\d.]+ \|/.exec(css)?.[1];
    if (name !== undefined) this.#folders.add(folderOf(name, root));
  }

  /** A file that is copied, such as a font. */
  addAsset(originalNames: readonly string[]): void {
    for (const name of originalNames) this.#addFile(join(root, name));
  }

  /** Sorted by name. */
  list(): readonly ShippedPackage[] {
    return [...this.#folders]
      .map((folder) => ({ ...manifestOf(folder), folder }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en'));
  }

  #addFile(id: string): void {
    const file = id.replaceAll('\\', '/').replace(/\?.*$/, '');
    const folder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
    if (folder === undefined) return;
    // Monaco holds copies of what it depends on, each in a folder of that name (0.57).
    const copied = dependenciesOf(folder).find((name) => relative(folder, file).endsWith(`/${name}/${name}.js`));
    this.#folders.add(copied === undefined ? folder : folderOf(copied, folder));
  }
}

function manifestOf(folder: string): { readonly name: string; readonly version: string; readonly licence: string } {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, licence: typeof license === 'string' ? license : '' };
}

const dependenciesOf = (folder: string): readonly string[] =>
  Object.keys(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies ?? {});

/** Where Node would find a package. */
function folderOf(name: string, from: string): string {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder.replaceAll('\\', '/');
    if (at === dirname(at)) throw new Error(`${name}, which ${from} holds code of, is not installed.`);
  }
}
