// npm test: everything that judges this project, in order, on a fresh clone too. Stops at the first step that fails.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, run, tryToRun } from './setup.mjs';

install();
const { findOrInstallBrowser } = await import('./browser.mjs');
const browser = findOrInstallBrowser();
console.log(`Browser: ${browser}`);

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });

const step = (name, ...command) => {
  console.log(`\n== ${name}`);
  run('npx', command);
};

step('The types hold', 'tsc', '--noEmit', '-p', '.');
step('The linter is content', 'oxlint', '-c', '.ci/oxlint.json', '--deny-warnings', '.');
step('Everything is formatted', 'prettier', '--check', '--log-level', 'warn', '.');

console.log('\n== The unit tests pass');
const unit = tryToRun('npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile=test-results/unit.json',
]);

step('The app builds within its budgets', 'vite', 'build', '--logLevel', 'warn');

console.log('\n== The built page does what it says');
const page = tryToRun('npx', ['playwright', 'test', '-c', 'e2e/playwright.config.ts'], {
  env: { ...process.env, JOTTER_CHROMIUM: browser },
});

const count = { passed: 0, failed: 0 };
const read = (file) => JSON.parse(readFileSync(join(results, file), 'utf8'));
try {
  const { numPassedTests, numFailedTests } = read('unit.json');
  const { stats } = read('page.json');
  count.passed = numPassedTests + stats.expected + stats.flaky;
  count.failed = numFailedTests + stats.unexpected;
} catch (error) {
  console.error(`The results could not be read: ${error.message}`);
  process.exitCode = 1;
}
console.log(`\n${count.passed} passed, ${count.failed} failed`);
if (unit !== 0 || page !== 0 || count.failed > 0 || count.passed === 0) process.exitCode = 1;
