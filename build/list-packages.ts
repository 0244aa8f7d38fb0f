/** Tells the page which packages a build holds, writes licences.txt, and refuses a build whose list is wrong. */
import type { Plugin, Rollup } from 'vite';
import { licenceFaults, licenceTexts } from './licences.ts';
import { ShippedPackages, type ShippedPackage } from './shipped-packages.ts';

/** Stands for the list in src/browser/build.ts. */
const place = '__JOTTER_PACKAGES__';

export interface PackageLister {
  /** For the build of the page. */
  readonly forPage: () => Plugin;
  /** For that of a worker, which ends before. */
  readonly forWorker: () => Plugin;
  /** Complete when the page's chunks are made. */
  readonly packages: () => readonly ShippedPackage[];
}

export function listPackages(): PackageLister {
  const shipped = new ShippedPackages();
  const gather = (chunks: Readonly<Record<string, Rollup.RenderedChunk>>): void =>
    Object.values(chunks).forEach(({ modules }) => shipped.addModules(modules));
  return {
    packages: () => shipped.list(),
    forWorker: () => ({
      name: 'jotter-list-packages-of-worker',
      apply: 'build',
      generateBundle: (_, bundle) => gather(chunksOf(bundle)),
    }),
    forPage: () => ({
      name: 'jotter-list-packages',
      config: (_, { command }) => (command === 'serve' ? { define: { [place]: '[]' } } : {}),
      transform: { filter: { id: /\.css$/ }, handler: (css, id) => shipped.addStyles(id, css) },
      // Before names are made of the hashes of what is in the chunks.
      renderChunk(code, _chunk, _options, { chunks }) {
        gather(chunks);
        return code.includes(place) ? code.replaceAll(place, told(shipped.list())) : null;
      },
      generateBundle(_, bundle) {
        const before = told(shipped.list());
        gather(chunksOf(bundle));
        for (const file of Object.values(bundle)) if (file.type === 'asset') shipped.addAsset(file.originalFileNames);
        const faults = faultsOf(shipped.list(), before);
        if (faults.length > 0) this.error(`the list of packages is wrong:\n  ${faults.join('\n  ')}`);
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licenceTexts(shipped.list()) });
      },
    }),
  };
}

const chunksOf = (bundle: Rollup.OutputBundle): Readonly<Record<string, Rollup.OutputChunk>> =>
  Object.fromEntries(Object.entries(bundle).flatMap(([name, file]) => (file.type === 'chunk' ? [[name, file]] : [])));

const told = (packages: readonly ShippedPackage[]): string =>
  JSON.stringify(packages.map(({ name, version, licence }) => ({ name, version, licence })));

function faultsOf(packages: readonly ShippedPackage[], before: string): readonly string[] {
  const late = told(packages) === before ? [] : ['a package came in after the page was told of them'];
  return [...licenceFaults(packages), ...late];
}
