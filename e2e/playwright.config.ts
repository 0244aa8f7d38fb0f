import { defineConfig } from '@playwright/test';
import { chromiumArguments } from '../scripts/chromium-arguments.mjs';

const port = Number(process.env['JOTTER_PORT'] ?? 4317);

/** The built app, under a sub-path, as GitHub Pages serves it. */
export const subPath = '/some/where/jotter/';

/** How long a page may take for one step, in milliseconds. */
export const patience = 90_000;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/page',
  fullyParallel: true,
  workers: 2,
  // A machine under load may be late once; the run says so.
  retries: process.env['CI'] ? 1 : 0,
  // Milliseconds. The only limits that there are: they end what would never end, and a busy machine is far from them. All
  // tests together end before those who wait for them give up, so that what hangs is named.
  timeout: 400_000,
  globalTimeout: 3_600_000,
  expect: { timeout: patience },
  reporter: [['line'], ['./count-by-browser.ts'], ['json', { outputFile: '../test-results/page.json' }]],
  use: {
    baseURL: `http://localhost:${port}${subPath}`,
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    permissions: ['clipboard-read', 'clipboard-write'],
    // Recording takes three tenths of the time of every test, so only one that failed is recorded, as it is tried again.
    trace: 'on-first-retry',
    launchOptions: {
      ...(process.env['JOTTER_CHROMIUM'] ? { executablePath: process.env['JOTTER_CHROMIUM'] } : {}),
      chromiumSandbox: process.getuid?.() !== 0,
      args: [...chromiumArguments],
    },
  },
  webServer: {
    command: `npx vite preview --base ${subPath} --host localhost --port ${port} --strictPort`,
    cwd: '..',
    url: `http://localhost:${port}${subPath}`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
