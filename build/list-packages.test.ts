import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { build, type Rolldown } from 'vite';
import { listPackages } from './list-packages.ts';
import { ShippedPackages } from './shipped-packages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
mkdirSync(join(root, 'test-results'), { recursive: true });
const folder = mkdtempSync(join(root, 'test-results/list-packages-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A build of these files, of which the first is the page's script. */
async function built(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const packages = listPackages();
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    publicDir: false,
    plugins: [packages.forPage()],
    worker: { format: 'es', plugins: () => [packages.forWorker()] },
    build: { write: false, rolldownOptions: { input: join(folder, Object.keys(files)[0] ?? '') } },
  });
  const outputs: readonly Rolldown.RolldownOutput[] =
    'output' in output ? [output] : Array.isArray(output) ? output : [];
  return Object.fromEntries(
    outputs
      .flatMap((one) => one.output)
      .map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]),
  );
}

/** The names that licences.txt has, and those that the page is told. */
function namesIn(files: Readonly<Record<string, string>>) {
  const script = Object.entries(files).find(([name]) => /main-[^/]*\.js$/.test(name))?.[1] ?? '';
  return {
    written: Array.from((files['licences.txt'] ?? '').matchAll(/^(\S+) \d\S*, \S+$/gm), ([, name]) => name),
    told: Array.from(script.matchAll(/name:[`"']([^`"']+)[`"'],version/g), ([, name]) => name),
  };
}

const says = 'console.log(__JOTTER_PACKAGES__);';

describe('listPackages', () => {
  it('lists what is left after tree shaking, and what a worker holds, and nothing else', async () => {
    const files = await built({
      'main.js': `import { atom } from 'nanostores'; import { compactVerify } from 'jose'; import address from './worker.js?worker&url'; ${says} console.log(atom(1).get(), address);`,
      'worker.js': "import { sha256 } from '@noble/hashes/sha2.js'; postMessage(sha256(new Uint8Array(1)));",
    });
    const { written, told } = namesIn(files);
    expect(written).toEqual(['@noble/hashes', 'nanostores']);
    expect(told).toEqual(written);
  });

  it('lists a package that comes on demand, the helpers of the tools, and a package whose styles alone are used', async () => {
    const files = await built({
      'main.js': `import './main.css'; ${says} void import('nanostores').then(console.log);`,
      'main.css': '/*! tailwindcss v4.0.0 | MIT License | https://tailwindcss.com */ a { color: red }',
    });
    const { written, told } = namesIn(files);
    expect(written).toEqual(['nanostores', 'tailwindcss', 'vite']);
    expect(told).toEqual(written);
  });
});

const at = (path: string): string => join(root, 'node_modules', path);
const namesOf = (modules: Readonly<Record<string, number>>): readonly string[] => {
  const shipped = new ShippedPackages();
  const entries = Object.entries(modules).map(([id, renderedLength]) => [id, { renderedLength }] as const);
  shipped.addModules(Object.fromEntries(entries));
  return shipped.list().map(({ name }) => name);
};

describe('ShippedPackages', () => {
  it('leaves out modules of which nothing is left, and those of our own', () => {
    expect(namesOf({ [at('jose/x.js')]: 0, [at('react/index.js?commonjs')]: 5, '/a/src/app/main.tsx': 5 })).toEqual([
      'react',
    ]);
  });

  it('tells a copy that a package holds of another one', () => {
    expect(namesOf({ [at('monaco-editor/esm/vs/base/browser/dompurify/dompurify.js')]: 5 })).toEqual(['dompurify']);
  });

  it('refuses what it cannot tell the owner of', () => {
    expect(() => namesOf({ '\0other-tool/helper.js': 5 })).toThrow('other-tool');
  });
});
