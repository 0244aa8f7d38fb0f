import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { describe, expect, it, vi } from 'vitest';
import { hostileTexts } from './hostile-texts.ts';
import { matchingSteps } from './matching-steps.ts';

const source = fileURLToPath(new URL('../src/', import.meta.url));
/** Characters of the shorter text. A bound in a pattern shows as a bound where it is below this. */
const size = 200;

/** The text that takes a pattern more than in proportion to its length, if one of those that are tried does. */
function slowText(pattern: RegExp): string | undefined {
  let longer: readonly string[] | undefined;
  return [...hostileTexts(pattern, size)].find((text, index) => {
    const most = 30 * size ** 2;
    const before = matchingSteps(pattern, text, most);
    if (before < 20 * text.length) return false;
    longer ??= [...hostileTexts(pattern, 2 * size)];
    // In proportion it is twice as many, by the square four times.
    return matchingSteps(pattern, longer[index] ?? '', 4 * most) > 2.9 * before;
  });
}

describe('the count of steps', () => {
  it.each([/[^\s"'`<>]*$/, /\s+$/, /x*y/, /(?:a|a)*b/, /<[^>]*>/, /"(?:[^"\\]|\\.)*"/, /a.*b.*c/s])(
    'tells that %s is slow',
    (pattern) => {
      expect(slowText(pattern)).toBeDefined();
    },
  );
  it.each([/^\s+/, /[\s]/g, /a{1,20}b/, /^[^"]*"/, /(?<=^|,)x/, /\bword\b/i, /<[^<>]{0,30}>/g, /\d+/g])(
    'tells that %s is not',
    (pattern) => {
      expect(slowText(pattern)).toBeUndefined();
    },
  );
  it('agrees with the engine on what matches', () => {
    expect(matchingSteps(/abc/, 'abc')).toBe(3);
    expect(matchingSteps(/(a)\1/, 'aa')).toBeLessThan(8);
  });
});

interface Literal {
  readonly file: string;
  readonly pattern: RegExp;
}

function* regexesIn(node: unknown): Iterable<RegExp> {
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node && typeof node.regex === 'object' && node.regex !== null) {
    const { pattern, flags } = { pattern: '', flags: '', ...node.regex };
    yield new RegExp(pattern, flags);
  }
  for (const value of Object.values(node)) yield* regexesIn(value);
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /(?<!\.d|\.test|\.bench)\.tsx?$/.test(file) && !file.includes('fixtures/'),
);

/** Every regular expression of the code, by the file that has it. */
const literals: readonly Literal[] = files.flatMap((file) => {
  const code = readFileSync(source + file, 'utf8');
  if (!code.includes('/')) return [];
  const tree = parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
  return [...regexesIn(tree)].map((pattern) => ({ file, pattern }));
});

/** Those that the code puts together when it is loaded. */
async function madeWhenLoaded(): Promise<readonly Literal[]> {
  const made: Literal[] = [];
  let file = '';
  vi.stubGlobal(
    'RegExp',
    class extends RegExp {
      constructor(pattern: RegExp | string, flags?: string) {
        super(pattern, flags);
        made.push({ file, pattern: new Plain(this.source, this.flags) });
      }
    },
  );
  for (const each of files.filter((one) => readFileSync(source + one, 'utf8').includes('new RegExp('))) {
    file = each;
    await import(/* @vite-ignore */ `../src/${each}`);
  }
  vi.unstubAllGlobals();
  return made;
}

const Plain = RegExp;

it('no regular expression takes more than in proportion to the length of a text', async () => {
  const made = await madeWhenLoaded();
  expect(literals.length).toBeGreaterThan(300);
  expect(made.length).toBeGreaterThan(3);
  const slow = [...literals, ...made].flatMap(({ file, pattern }) => {
    const text = slowText(pattern);
    return text === undefined
      ? []
      : [`${file}: ${String(pattern)} at ${JSON.stringify(text.slice(0, 20))}…${JSON.stringify(text.slice(-8))}`];
  });
  expect(slow).toEqual([]);
});
