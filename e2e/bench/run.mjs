// npm run bench:audit, bench:secrets, bench:verify: the app's own modules, measured in Chromium (with --browser firefox in Firefox).
// npm run bench:first-load, bench:clock, bench:mismatch: the built page, in Chromium (with -- --before FOLDER beside another build of it).
// npm run bench:long: texts of 5 MB in the built page (with -- --browser firefox in Firefox, with --only WORD one of them).
// npm run bench:har: a HAR file of 20 MB with 300 tokens, dropped on the built page.
// Prints medians and ratios, and ends with a non-zero status where a promise is not kept. No test depends on it: machines differ.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { openPage } from '../conformance/browsers.mjs';
import { measureClock } from './clock.mjs';
import { measureFirstLoad } from './first-load.mjs';
import { printHar } from './har.mjs';
import { printLongInputs } from './long-inputs.mjs';
import { measureMismatch } from './mismatch.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', multiple: true, default: ['chromium'] },
    before: { type: 'string' },
    only: { type: 'string' },
    runs: { type: 'string', default: '3' },
    now: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
  },
});

const ofBuilds = { 'first-load': measureFirstLoad, clock: measureClock, mismatch: measureMismatch };
for (const [what, measure] of Object.entries(ofBuilds))
  if (positionals.includes(what)) await printBuilds(what, measure);
if (positionals.includes('long'))
  await printLongInputs({ browsers: values.browser, only: values.only, dist: values.now, runs: Number(values.runs) });
if (positionals.includes('har'))
  await printHar({ browsers: values.browser, dist: values.now, runs: Number(values.runs) });
const modules = positionals.filter((what) => !(what in ofBuilds) && !['long', 'har'].includes(what));
if (modules.length > 0) await printMeasurements(modules);

async function printBuilds(what, measure) {
  const builds = { ...(values.before === undefined ? {} : { before: values.before }), now: values.now };
  const { title, names, rows } = await measure(builds);
  console.log(`${what}, ${title}`);
  console.log(names.map((name) => name.padStart(10)).join(''));
  for (const { words, values: figures } of rows) {
    const ratio = figures.length > 1 ? `   ${(figures[1] / figures[0]).toFixed(2)} times` : '';
    console.log(
      `${figures.map((figure) => Math.round(figure).toLocaleString('en').padStart(10)).join('')}${ratio}  ${words}`,
    );
  }
}

async function printMeasurements(wanted) {
  const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
  await build({ configFile });
  const server = await preview({
    configFile,
    preview: { host: 'localhost', port: Number(process.env.JOTTER_PORT ?? 4321) },
  });
  for (const kind of values.browser) {
    const { name, page, close } = await openPage(kind, server.resolvedUrls.local[0]);
    await page.waitForFunction(() => 'measure' in globalThis);
    for (const what of wanted) {
      console.log(`${what}, in ${name}:`);
      const lines = await page.evaluate((it) => globalThis.measure[it](), what);
      for (const line of lines) {
        if (line.isKept === false) process.exitCode = 1;
        console.log(`  ${line.what}: ${line.value}${line.isKept === false ? '  NOT KEPT' : ''}`);
      }
    }
    await close();
  }
  await server.close();
}
