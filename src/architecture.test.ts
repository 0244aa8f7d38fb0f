import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** DESIGN: arrows run one way. A folder may import itself and what its row lists, nothing else. */
const core = ['core/text', 'core/registry', 'core/token', 'core/keys', 'core/audit', 'core/share'];

interface Row {
  readonly may: readonly string[];
  readonly packages: readonly string[];
}

const react = ['react', 'react-dom'];

const table: Readonly<Record<string, Row>> = {
  'core/text': { may: [], packages: [] },
  'core/registry': { may: [], packages: [] },
  'core/token': { may: ['core/text'], packages: [] },
  'core/keys': { may: ['core/text', 'core/registry'], packages: [] },
  'core/audit': { may: ['core/text', 'core/token', 'core/keys', 'core/registry'], packages: [] },
  'core/share': { may: ['core/text', 'core/token', 'core/keys', 'core/registry'], packages: [] },
  crypto: { may: core, packages: ['jose', '@noble/*', '@zxcvbn-ts/*'] },
  browser: { may: core, packages: [] },
  workers: { may: [...core, 'crypto'], packages: [] },
  state: { may: [...core, 'crypto', 'browser', 'workers'], packages: ['nanostores', 'react'] },
  ui: { may: core, packages: [...react, 'lucide-react'] },
  editor: { may: [...core, 'ui'], packages: [...react, 'lucide-react', 'monaco-editor', '@monaco-editor/react'] },
  debugger: { may: [...core, 'state', 'ui', 'editor'], packages: [...react, 'lucide-react'] },
  catalogue: { may: [...core, 'state', 'ui'], packages: [...react, 'lucide-react'] },
  keyring: { may: [...core, 'state', 'ui'], packages: [...react, 'lucide-react'] },
  'hand-off': { may: [...core, 'state', 'ui'], packages: [...react, 'lucide-react'] },
  trust: { may: [...core, 'state', 'ui'], packages: [...react, 'lucide-react'] },
  learn: { may: [...core, 'crypto', 'state', 'ui', 'editor'], packages: [...react, 'lucide-react'] },
  app: {
    may: [
      ...core,
      'crypto',
      'browser',
      'state',
      'ui',
      'editor',
      'debugger',
      'catalogue',
      'keyring',
      'learn',
      'trust',
      'hand-off',
    ],
    packages: [...react, 'lucide-react'],
  },
};

/** Names that would bring a clock, chance, a network or a page into a folder that must have none. */
const banned: Readonly<Record<string, RegExp>> = {
  'core/': /\b(?:Date|fetch|window|document|localStorage|navigator|setTimeout|Math\.random|crypto)\b(?!['":-])/,
  'crypto/': /\b(?:fetch|window|document|localStorage|navigator|Math\.random)\b(?!['":-])/,
  'state/': /\b(?:fetch|window|document|localStorage|navigator|location|Math\.random)\b(?!['":-])/,
};

const source = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && file.includes('/'));

const folderOf = (file: string): string =>
  Object.keys(table).find((folder) => file.startsWith(`${folder}/`)) ?? dirname(file);
const isTest = (file: string): boolean => /\.(?:test|bench)\.tsx?$/.test(file) || file.includes('/fixtures/');
const read = (file: string): string => readFileSync(join(source, file), 'utf8');

/** What a module imports, statically, for types, or on demand. */
const importsOf = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'|\bimport\(\s*'([^']+)'/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

/** Why a file may not import something, or undefined where it may. */
function objection(file: string, specifier: string): string | undefined {
  const folder = folderOf(file);
  const row = table[folder];
  if (!row) return `src/${folder} has no row in the table of folders`;
  if (!specifier.startsWith('.')) {
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
    const allowed = row.packages.some(
      (one) => one === name || (one.endsWith('/*') && name.startsWith(one.slice(0, -1))),
    );
    return allowed || (isTest(file) && !name.startsWith('react')) ? undefined : `${folder} must not import ${name}`;
  }
  if (specifier.endsWith('.css')) return undefined;
  const target = folderOf(relative(source, join(source, dirname(file), specifier)).replaceAll('\\', '/'));
  return target === folder || row.may.includes(target) ? undefined : `${folder} must not import ${target}`;
}

/** Source without comments and strings, so that only code is searched. */
const codeOf = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').replaceAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''");

describe('the house', () => {
  it('has a row in the table for every folder', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => !table[folder])).toEqual([]);
  });

  it('has arrows that run one way', () => {
    const objections = files.flatMap((file) =>
      importsOf(read(file)).flatMap((specifier) => {
        const why = isTest(file) && /fixtures\//.test(specifier) ? undefined : objection(file, specifier);
        return why ? [`${file}: ${why}`] : [];
      }),
    );
    expect(objections).toEqual([]);
  });

  it('keeps clock, chance, network and page out of where they do not belong', () => {
    const found = files
      .filter((file) => !isTest(file))
      .flatMap((file) => {
        const rule = Object.entries(banned).find(([folder]) => file.startsWith(folder))?.[1];
        const name = rule?.exec(codeOf(read(file)))?.[0];
        return name ? [`${file}: ${folderOf(file)} must not use ${name}`] : [];
      });
    expect(found).toEqual([]);
  });

  it('lets React into the rooms that render only', () => {
    const found = files.filter(
      (file) => /from 'react'/.test(read(file)) && folderOf(file) === 'state' && file !== 'state/use-store.ts',
    );
    expect(found).toEqual([]);
  });

  it('has no drawer for everything', () => {
    expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|types|common|misc)(?:\/|\.tsx?$)/.test(file))).toEqual(
      [],
    );
    const registries = [
      'core/audit/across',
      'core/audit/issuers',
      'core/audit/rules',
      'core/audit/profiles',
      'core/keys/formats',
      'core/token/recognise',
      'learn/lessons',
      'learn/simulator/scenarios',
    ];
    const indices = files.filter((file) => /(?:^|\/)index\.tsx?$/.test(file)).map(dirname);
    expect(indices.filter((folder) => !registries.includes(folder))).toEqual([]);
  });

  it('objects in words', () => {
    expect(objection('core/audit/rules/x.ts', 'jose')).toBe('core/audit must not import jose');
    expect(objection('core/text/x.ts', '../token/parse.ts')).toBe('core/text must not import core/token');
    expect(objection('debugger/x.tsx', '../browser/clock.ts')).toBe('debugger must not import browser');
  });
});
