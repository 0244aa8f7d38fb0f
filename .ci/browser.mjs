// Finds a Chromium for the end-to-end tests, or gets one.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { tryToRun } from './setup.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium: JOTTER_CHROMIUM, Playwright's own, or one of this machine. */
export function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.JOTTER_CHROMIUM, chromium.executablePath(), ...onPath, ...elsewhere].find(
    (path) => path && existsSync(path),
  );
}

/** Like findBrowser, but installs one where there is none: Playwright's download first, then Debian's package. */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  console.log('No Chromium on this machine; installing one …');
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    tryToRun('apt-get', ['update', '-qq']);
    tryToRun('apt-get', ['install', '-y', '-qq', 'chromium'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (!findBrowser()) tryToRun('npx', ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
  const path = findBrowser();
  if (!path) {
    console.error('No Chromium could be found or installed. Install one, or set JOTTER_CHROMIUM to its path.');
    process.exit(1);
  }
  return path;
}
