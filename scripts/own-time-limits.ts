import { parseSync } from 'vite';

type Syntax = Readonly<Record<string, unknown>>;

const starters = new Set(['it', 'test', 'describe', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach']);
const setters = new Set(['slow', 'setTimeout', 'setConfig', 'waitFor', 'waitUntil']);
const clocks = new Set(['hrtime', 'cpuUsage']);

/** Where a test sets itself a limit of time or looks at how long something took; "line 3: timeout". */
export function ownTimeLimits(file: string, text: string): readonly string[] {
  const found: string[] = [];
  const visit = (it: unknown): void => {
    if (Array.isArray(it)) it.forEach(visit);
    if (!isSyntax(it)) return;
    const what = limitIn(it);
    if (what !== undefined) found.push(`line ${text.slice(0, Number(it['start'])).split('\n').length}: ${what}`);
    Object.values(it).forEach(visit);
  };
  visit(parseSync(file, text).program);
  return found;
}

const isSyntax = (it: unknown): it is Syntax => typeof it === 'object' && it !== null && !Array.isArray(it);

/** The name of an identifier or a key; of `a.b`, "b". */
function nameOf(it: unknown): string {
  if (!isSyntax(it)) return '';
  if (it['type'] === 'MemberExpression') return nameOf(it['property']);
  const written = it['name'] ?? it['value'];
  return typeof written === 'string' ? written : '';
}

function limitIn(it: Syntax): string | undefined {
  if (it['type'] === 'Property' && nameOf(it['key']) === 'timeout') return 'timeout';
  if (it['type'] === 'MemberExpression') {
    const name = nameOf(it);
    return clocks.has(name) || (name === 'now' && nameOf(it['object']) === 'performance') ? name : undefined;
  }
  if (it['type'] !== 'CallExpression') return undefined;
  const { callee } = it;
  if (isSyntax(callee) && callee['type'] === 'MemberExpression') {
    const [owner, name] = [nameOf(callee['object']), nameOf(callee)];
    if (setters.has(name) && (owner === 'vi' || starters.has(owner))) return `${owner}.${name}`;
  }
  return starters.has(rootOf(callee)) && isFollowed(it['arguments']) ? 'a limit behind the function' : undefined;
}

/** "it" of `it`, `it.only` and `it.each(cases)`. */
function rootOf(callee: unknown): string {
  if (!isSyntax(callee)) return '';
  if (callee['type'] === 'MemberExpression') return rootOf(callee['object']);
  return callee['type'] === 'CallExpression' ? rootOf(callee['callee']) : nameOf(callee);
}

/** Whether something comes behind the function of the test. */
function isFollowed(given: unknown): boolean {
  const all: readonly unknown[] = Array.isArray(given) ? given : [];
  const at = all.findIndex((one) => isSyntax(one) && /Function/.test(String(one['type'])));
  return at >= 0 && at < all.length - 1;
}
