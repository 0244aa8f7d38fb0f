// npm test: everything that judges this project, in order, on a fresh clone too. Stops at the first step that fails.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, run, tryToRun } from './setup.mjs';

install();
const { findOrInstallBrowser, findOrInstallFirefox, findOrInstallWebKit } = await import('./browser.mjs');
/** Where each is named, and what it is called on the command line; only the first must be there. */
const browsers = [
  { name: 'Chromium', variable: 'JOTTER_CHROMIUM', kind: 'chromium', path: findOrInstallBrowser() },
  { name: 'Firefox', variable: 'JOTTER_FIREFOX', kind: 'firefox', path: findOrInstallFirefox() },
  { name: 'WebKitGTK', variable: 'JOTTER_WEBKIT', kind: 'webkit', path: findOrInstallWebKit() },
];
for (const { name, path, variable } of browsers)
  console.log(`${name}: ${path ?? `none here, so its tests are left out. ${variable} names one.`}`);
const here = browsers.filter(({ path }) => path);
const env = { ...process.env, ...Object.fromEntries(here.map(({ variable, path }) => [variable, path])) };

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });

const step = (name, ...command) => {
  console.log(`\n== ${name}`);
  run('npx', command);
};

step('The types of the core hold', 'tsc', '-p', 'tsconfig.core.json');
step('The types of the page hold', 'tsc', '-p', 'tsconfig.page.json');
step('The types of all the rest hold', 'tsc', '-p', '.');
step('The linter is content', 'oxlint', '--deny-warnings', '.');
step('Everything is formatted', 'prettier', '--check', '--log-level', 'warn', '.');

step('Nothing is there that is not used', 'knip', '--no-progress', '--treat-config-hints-as-errors');

console.log('\n== The unit tests pass');
const unit = tryToRun('npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile=test-results/unit.json',
]);

console.log('\n== The app builds within its budgets');
run(process.execPath, ['scripts/build.mjs', '--logLevel', 'warn']);

console.log('\n== The built page does what it says');
const page = tryToRun('npx', ['playwright', 'test', '-c', 'e2e/playwright.config.ts'], { env });

console.log('\n== Published tokens get the published answers');
const vectors = join(root, '../shared/vectors');
const conformance = existsSync(vectors) ? runVectors() : undefined;

/** In every browser that is there. */
function runVectors() {
  mkdirSync(results, { recursive: true });
  const kinds = here.flatMap(({ kind }) => ['--browser', kind]);
  const out = join(results, 'conformance.json');
  return tryToRun(process.execPath, ['e2e/conformance/run.mjs', vectors, '--out', out, ...kinds], { env });
}

const count = { passed: 0, failed: 0 };
const read = (file) => JSON.parse(readFileSync(join(results, file), 'utf8'));
try {
  const { numPassedTests, numFailedTests } = read('unit.json');
  const { stats } = read('page.json');
  const answers = conformance === undefined ? { runs: [], differences: [] } : read('conformance.json');
  const runs = answers.runs ?? [answers];
  const sum = (outcome) => runs.reduce((total, run) => total + run[outcome], 0);
  count.passed = numPassedTests + stats.expected + stats.flaky + sum('right');
  count.failed = numFailedTests + stats.unexpected + sum('wrong') + (answers.differences?.length ?? 0);
} catch (error) {
  console.error(`The results could not be read: ${error.message}`);
  process.exitCode = 1;
}
if (conformance === undefined) console.log(`Left out: ${vectors} is not there.`);
console.log(`\n${count.passed} passed, ${count.failed} failed`);
const failures = [unit, page, conformance ?? 0].filter((status) => status !== 0);
if (failures.length > 0 || count.failed > 0 || count.passed === 0) process.exitCode = 1;
