import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Row {
  readonly may: readonly string[];
  readonly packages: readonly string[];
}

/** The table of ARCHITECTURE.md: folder, what it is, what it may import, from which packages. */
const table: ReadonlyMap<string, Row> = new Map(
  readFileSync(new URL('../ARCHITECTURE.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [folder = [], , may = [], packages = []] = line
        .split('|')
        .slice(1)
        .map((cell) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, name = '']) => name));
      return [folder[0] ?? '', { may, packages }];
    }),
);

/** Names that would bring a clock, chance, a network or a page into a folder that must have none. */
const banned: Readonly<Record<string, RegExp>> = {
  'core/': /\b(?:fetch|window|document|localStorage|navigator|setTimeout|Math\.random|crypto)\b(?!['":-])/,
  'crypto/': /\b(?:fetch|window|document|localStorage|navigator|Math\.random)\b(?!['":-])/,
  'state/': /\b(?:fetch|window|document|localStorage|navigator|location|Math\.random)\b(?!['":-])/,
};

/** A `Date` that reads the clock: all but `new Date(…)` with an argument, and `Date.UTC(…)`. */
const clock = /(?<!\bnew )\bDate\b(?!\.UTC\()|\bnew Date\b(?!\(\s*[^\s)])/;
const bannedIn = (file: string, code: string): string | undefined => {
  const rule = Object.entries(banned).find(([folder]) => file.startsWith(folder))?.[1];
  return rule && (rule.exec(code) ?? clock.exec(code))?.[0];
};

const source = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(?<!\.d)\.tsx?$/.test(file) && file.includes('/'));

/** The longest row that holds the file. */
const folderOf = (file: string): string =>
  [...table.keys()]
    .filter((folder) => file.startsWith(`${folder}/`))
    .sort((one, other) => other.length - one.length)[0] ?? dirname(file);
const allows = ({ may }: Row, target: string): boolean =>
  may.some((one) => one === target || (one.endsWith('/*') && target.startsWith(one.slice(0, -1))));
const isTest = (file: string): boolean => /\.(?:test|bench)\.tsx?$/.test(file) || file.includes('/fixtures/');
const read = (file: string): string => readFileSync(join(source, file), 'utf8');

/** What a module imports, statically, for types, or on demand. */
const importsOf = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'|\bimport\(\s*'([^']+)'/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

/** The same without what is imported on demand. */
const staticImportsOf = (text: string): readonly string[] => importsOf(text.replaceAll(/\bimport\(/g, 'later('));

/** Why a file may not import something, or undefined where it may. */
function objection(file: string, specifier: string): string | undefined {
  const folder = folderOf(file);
  const row = table.get(folder);
  if (!row) return `src/${folder} has no row in the table of folders`;
  if (!specifier.startsWith('.')) {
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
    const allowed = row.packages.some(
      (one) => one === name || (one.endsWith('/*') && name.startsWith(one.slice(0, -1))),
    );
    return allowed ? undefined : `${folder} must not import ${name}`;
  }
  if (specifier.endsWith('.css')) return undefined;
  const target = folderOf(relative(source, join(source, dirname(file), specifier)).replaceAll('\\', '/'));
  return target === folder || allows(row, target) ? undefined : `${folder} must not import ${target}`;
}

/** Source without comments and strings, so that only code is searched. */
const codeOf = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').replaceAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''");

/** Surfaces of the judgement: they show what it says. */
const surfaces = ['state/', 'debugger/', 'learn/parts/', 'ui/', 'panes/'];

/** Words of a verdict, which only core/judgement has. */
const verdictWords =
  /Rejected(?:: | by )|Looks valid|Signature verified|Signature wrong|[Nn]ot verified|does not match (?:your|this|any)|No problems found yet/;

/** What would decide a verdict by itself: by the severity or effect of findings, or by the answer of the keys. */
const verdictDecisions =
  /\bswitch \([^)]*\.(?:severity|effect|verdict)\)|\.verdict [!=]== '[\w-]+'\s*\?\s*['`]|\.(?:severity|effect) [!=]== '/;

/** Why a file takes a verdict into its own hands, or undefined where it does not. */
function ownVerdict(file: string, text: string): string | undefined {
  if (!surfaces.some((folder) => file.startsWith(folder)) || isTest(file)) return undefined;
  const bare = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  const words = verdictWords.exec(bare)?.[0];
  if (words !== undefined) return `${file} has words of a verdict: ${words}`;
  // Of `ui` only certificates have verdicts, which are not those of a token.
  const decision = file.startsWith('ui/') ? undefined : verdictDecisions.exec(bare)?.[0];
  return decision === undefined ? undefined : `${file} decides a verdict: ${decision}`;
}

/** Folders of one kind, each a list of files with an index. */
const registries = [
  'core/audit/across',
  'core/audit/issuers',
  'core/audit/rules',
  'core/audit/profiles',
  'core/autopsy/fixes/languages',
  'core/keys/reading/formats',
  'core/token/recognise',
  'crypto/autopsy/decryption/hypotheses',
  'crypto/autopsy/designs',
  'crypto/autopsy/hypotheses',
  'learn/lessons',
  'learn/simulator/scenarios',
];

const isBanned = (code: string): boolean => bannedIn('core/x.ts', code) !== undefined;

describe('the house', () => {
  it('has a row in the table for every folder', () => {
    expect(
      [...new Set(files.map(folderOf))].filter((folder) => !table.has(folder) && !folder.endsWith('fixtures')),
    ).toEqual([]);
  });

  it('has arrows that run one way', () => {
    const objections = files
      .filter((file) => !isTest(file))
      .flatMap((file) =>
        importsOf(read(file)).flatMap((specifier) => {
          const why = objection(file, specifier);
          return why === undefined ? [] : [`${file}: ${why}`];
        }),
      );
    expect(objections).toEqual([]);
  });

  it('keeps clock, chance, network and page out of where they do not belong', () => {
    const found = files
      .filter((file) => !isTest(file))
      .flatMap((file) => {
        const name = bannedIn(file, codeOf(read(file)));
        return name ? [`${file}: ${folderOf(file)} must not use ${name}`] : [];
      });
    expect(found).toEqual([]);
  });

  it('tells a date from a clock', () => {
    expect(
      ['new Date()', 'new Date( )', 'new Date', 'Date()', 'Date.now()', 'Date.parse(text)'].filter(isBanned),
    ).toHaveLength(6);
    expect(['new Date(0)', 'Date.UTC(2026, 0)', 'new Date(\n  seconds)'].filter(isBanned)).toEqual([]);
  });

  it('has one judgement: no surface decides an outcome or has words of its own for it', () => {
    const found = files.map((file) => ownVerdict(file, read(file))).filter((why) => why !== undefined);
    expect(found).toEqual([]);
  });

  it('notices a surface that judges', () => {
    const judging = [
      'const words = `Rejected: ${why}`;',
      '<b>Looks valid.</b>',
      "const title = answer.verdict === 'valid' ? 'Fine' : 'Not fine';",
      "switch (finding.severity) { case 'error': break; }",
      "findings.some((one) => one.effect === 'rejects')",
      "return 'It does not match your key.';",
    ];
    expect(judging.filter((text) => ownVerdict('debugger/made-up.tsx', text) === undefined)).toEqual([]);
    expect(ownVerdict('core/judgement/made-up.ts', judging.join('\n'))).toBeUndefined();
    expect(ownVerdict('debugger/made-up.tsx', '// Rejected: no\n<p>{judgement.headline}</p>')).toBeUndefined();
  });

  it('lets React into the rooms that render only', () => {
    const found = files.filter(
      (file) => /from 'react'/.test(read(file)) && file.startsWith('state/') && file !== 'state/page/use-store.ts',
    );
    expect(found).toEqual([]);
  });

  it('has no drawer for everything', () => {
    expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|types|common|misc)(?:\/|\.tsx?$)/.test(file))).toEqual(
      [],
    );
    const indices = files.filter((file) => /(?:^|\/)index\.tsx?$/.test(file)).map(dirname);
    expect(indices.filter((folder) => !registries.includes(folder))).toEqual([]);
  });

  it('has no folder of more than forty files but registries', () => {
    const counts = new Map<string, number>();
    for (const file of files.filter((one) => !isTest(one)))
      counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([folder, count]) => count > 40 && !registries.includes(folder))).toEqual([]);
  });

  it('has no import cycle, types included', () => {
    const targets = new Map(
      files
        .filter((file) => !isTest(file))
        .map((file) => {
          const own = staticImportsOf(read(file)).filter((specifier) => specifier.startsWith('.'));
          return [file, own.map((specifier) => join(dirname(file), specifier).replaceAll('\\', '/'))] as const;
        }),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of targets.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('objects in words', () => {
    expect(objection('core/audit/rules/x.ts', 'jose')).toBe('core/audit/rules must not import jose');
    expect(objection('core/text/x.ts', '../token/token.ts')).toBe('core/text must not import core/token');
    expect(objection('debugger/x.tsx', '../browser/clock.ts')).toBe('debugger must not import browser');
  });
});
