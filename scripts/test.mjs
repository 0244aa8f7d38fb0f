// npm test: everything that judges this project, in order, on a fresh clone too. Stops at the first step that fails.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './checks.mjs';
import { install, root, run, tryToRun } from './setup.mjs';

install();
const { findOrInstallBrowser, findOrInstallFirefox, findOrInstallWebKit } = await import('./browser.mjs');
const { findOrInstallPyjwt } = await import('./python.mjs');
/** Where each is named, and what it is called on the command line; only the first must be there. */
const browsers = [
  { name: 'Chromium', variable: 'JOTTER_CHROMIUM', kind: 'chromium', path: findOrInstallBrowser() },
  { name: 'Firefox', variable: 'JOTTER_FIREFOX', kind: 'firefox', path: findOrInstallFirefox() },
  { name: 'WebKitGTK', variable: 'JOTTER_WEBKIT', kind: 'webkit', path: findOrInstallWebKit() },
];
for (const { name, path, variable } of browsers)
  console.log(`${name}: ${path ?? `none here, so its tests are left out. ${variable} names one.`}`);
console.log(`PyJWT: ${findOrInstallPyjwt() ?? 'none here, so no line of Python is run.'}`);
const here = browsers.filter(({ path }) => path);
const env = { ...process.env, ...Object.fromEntries(here.map(({ variable, path }) => [variable, path])) };

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });

/** Says what is done, does it, and says how long that took: a report, not a limit. */
async function step(name, run) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const outcome = await run();
  console.log(`== ${name} … ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return outcome;
}

if (!(await step('Types, lint, format and unused code', runChecks))) process.exit(1);

// Milliseconds. A test that never gives the processor back is ended by nothing else.
const unit = await step('The unit tests pass', () =>
  tryToRun('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile=test-results/unit.json'], {
    timeout: 2_400_000,
  }),
);

await step('The app builds within its budgets', () =>
  run(process.execPath, ['scripts/build.mjs', '--logLevel', 'warn']),
);

const page = await step('The built page does what it says', () =>
  tryToRun('npx', ['playwright', 'test', '-c', 'e2e/playwright.config.ts'], { env }),
);

const vectors = join(root, '../shared/vectors');
const conformance = await step('Published tokens get the published answers', () =>
  existsSync(vectors) ? runVectors() : undefined,
);

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
