// npm run bench:audit, bench:secrets, bench:verify: the app's own modules, measured in Chromium (with --browser firefox in Firefox).
// Prints medians and ratios, and ends with a non-zero status where a promise is not kept. No test depends on it: machines differ.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { openPage } from '../conformance/browsers.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', multiple: true, default: ['chromium'] } },
});
const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
await build({ configFile });
const server = await preview({
  configFile,
  preview: { host: 'localhost', port: Number(process.env.JOTTER_PORT ?? 4321) },
});
for (const kind of values.browser) {
  const { name, page, close } = await openPage(kind, server.resolvedUrls.local[0]);
  await page.waitForFunction(() => 'measure' in globalThis);
  for (const what of positionals) {
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
