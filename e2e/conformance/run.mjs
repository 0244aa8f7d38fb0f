// npm run test:conformance -- DIR [--json] [--out FILE] [--browser chromium|firefox|webkit …]: every vector file below DIR, through
// the app's own modules in a real browser. With more than one browser their answers are held against each other, too. Ends
// with a non-zero status on any wrong answer, any unsupported one that compare.mjs does not list, and any difference.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { openBrowser } from './browsers.mjs';
import { compare } from './compare.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    out: { type: 'string' },
    browser: { type: 'string', multiple: true, default: ['chromium'] },
  },
});
const directory = positionals[0] === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', positionals[0]);
if (!directory || !statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(
    'Usage: npm run test:conformance -- DIR [--json] [--out FILE] [--browser chromium|firefox|webkit …]; DIR holds vector files.',
  );
  process.exit(2);
}

const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .sort()
  .flatMap((file) => {
    const { vectors } = JSON.parse(readFileSync(join(directory, file), 'utf8'));
    return Array.isArray(vectors) ? [{ file: relative('.', file), vectors }] : [];
  });

const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
await build({ configFile });
const server = await preview({
  configFile,
  preview: { host: 'localhost', port: Number(process.env.JOTTER_PORT ?? 4319) },
});
const runs = await Promise.all(values.browser.map(runIn));
await server.close();
const differences = differencesOf(runs);
process.exitCode = report();

async function runIn(kind) {
  const browser = await openBrowser(kind, server.resolvedUrls.local[0]);
  const results = [];
  for (const { file, vectors } of files) {
    const answers = [];
    for (const vector of vectors) {
      // What is expected stays on this side.
      const { expect: _expected, observed: _observed, plaintext: _plaintext, payload: _payload, ...question } = vector;
      delete question.processed;
      const answer = await ask(browser, question);
      answers.push({ id: vector.id, ...answer, ...compare(vector, answer) });
    }
    results.push({ file, answers });
  }
  await browser.close();
  const all = results.flatMap(({ answers }) => answers);
  const counts = Object.fromEntries(['right', 'wrong', 'unsupported'].map((outcome) => [outcome, count(all, outcome)]));
  return { browser: browser.name, ...counts, files: results };
}

async function ask(browser, question) {
  let timer;
  const late = new Promise(
    (_, reject) => (timer = setTimeout(() => reject(new Error('no answer in 10 minutes')), 600_000)),
  );
  try {
    return await Promise.race([browser.ask(question), late]);
  } catch (error) {
    return { verdict: 'failed', why: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

function count(answers, outcome) {
  return answers.filter((answer) => answer.outcome === outcome).length;
}

function told({ verdict, why, content, processed, page }) {
  return JSON.stringify([verdict, why, content, processed, page]);
}

function answersOf(run) {
  return run.files.flatMap(({ answers }) => answers);
}

/** Where another browser says something else than the first one, to the letter. */
function differencesOf([first, ...others]) {
  return others.flatMap((other) =>
    answersOf(first).flatMap((one, index) => {
      const answer = answersOf(other)[index];
      if (told(one) === told(answer)) return [];
      const [here, there] = [one, answer].map(({ verdict, why }) => `${verdict} (${why})`);
      return [`${one.id}: ${first.browser} says ${here}, ${other.browser} ${there}`];
    }),
  );
}

function report() {
  const json = () => JSON.stringify(runs.length === 1 ? runs[0] : { runs, differences }, undefined, 2);
  if (values.out) writeFileSync(values.out, json());
  if (values.json) console.log(json());
  else runs.forEach(tell);
  for (const difference of differences) if (!values.json) console.log(`  differs  ${difference}`);
  if (!values.json && runs.length > 1) console.log(`${differences.length} answers differ between the browsers`);
  const isEmpty = files.every(({ vectors }) => vectors.length === 0);
  if (isEmpty) console.error(`No vectors below ${directory}.`);
  const isRight = runs.every(({ wrong, unsupported }) => wrong === 0 && unsupported === 0);
  return isEmpty || differences.length > 0 || !isRight ? 1 : 0;
}

/** How many answers each engine computed. */
function computedBy(results) {
  const times = new Map();
  for (const { by } of results.flatMap(({ answers }) => answers)) {
    if (by !== undefined) times.set(by, (times.get(by) ?? 0) + 1);
  }
  return times;
}

function tell({ browser, files: results, right, wrong, unsupported }) {
  console.log(`In ${browser}:`);
  for (const { file, answers } of results) {
    const [good, bad, lacking] = ['right', 'wrong', 'unsupported'].map((outcome) => count(answers, outcome));
    if (answers.length > 0) console.log(`${file}: ${good} right, ${bad} wrong, ${lacking} unsupported`);
    for (const { id, outcome, why } of answers) if (outcome !== 'right') console.log(`  ${outcome}  ${id}: ${why}`);
  }
  for (const [by, times] of computedBy(results)) console.log(`  ${times} computed by ${by}`);
  console.log(`${right} of ${right + wrong + unsupported} right, ${wrong} wrong, ${unsupported} unsupported`);
}
