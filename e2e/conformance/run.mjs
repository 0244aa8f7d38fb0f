// npm run test:conformance -- DIR [--json] [--browser chromium|firefox]: every vector file below DIR, through the app's
// own modules in a real browser. Ends with a non-zero status on any wrong answer.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { openBrowser } from './browsers.mjs';
import { compare } from './compare.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, browser: { type: 'string', default: 'chromium' } },
});
const directory = positionals[0] === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', positionals[0]);
if (!directory || !statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(
    'Usage: npm run test:conformance -- DIR [--json] [--browser chromium|firefox]; DIR holds vector files.',
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
const browser = await openBrowser(values.browser, server.resolvedUrls.local[0]);

const results = [];
for (const { file, vectors } of files) {
  const answers = [];
  for (const vector of vectors) {
    // What is expected stays on this side.
    const { expect: _expected, observed: _observed, plaintext: _plaintext, payload: _payload, ...question } = vector;
    delete question.processed;
    const answer = await ask(question);
    answers.push({ id: vector.id, ...answer, ...compare(vector, answer) });
  }
  results.push({ file, answers });
}
const { name } = browser;
await browser.close();
await server.close();
process.exitCode = report();

async function ask(question) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error('no answer in 30 s')), 30_000)));
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

function report() {
  const all = results.flatMap(({ answers }) => answers);
  const total = { right: count(all, 'right'), wrong: count(all, 'wrong'), unsupported: count(all, 'unsupported') };
  if (values.json) {
    console.log(JSON.stringify({ browser: name, ...total, files: results }, undefined, 2));
  } else {
    console.log(`In ${name}:`);
    for (const { file, answers } of results) {
      const [right, wrong, unsupported] = ['right', 'wrong', 'unsupported'].map((outcome) => count(answers, outcome));
      if (answers.length > 0) console.log(`${file}: ${right} right, ${wrong} wrong, ${unsupported} unsupported`);
      for (const { id, outcome, why } of answers) if (outcome !== 'right') console.log(`  ${outcome}  ${id}: ${why}`);
    }
    console.log(`${total.right} of ${all.length} right, ${total.wrong} wrong, ${total.unsupported} unsupported`);
  }
  if (all.length === 0) console.error(`No vectors below ${directory}.`);
  return total.wrong > 0 || all.length === 0 ? 1 : 0;
}
