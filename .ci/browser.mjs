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

const onPath = (wanted) => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return wanted.flatMap((name) => folders.map((folder) => join(folder, name)));
};

/** Path of a Chromium: JOTTER_CHROMIUM, Playwright's own, or one of this machine. */
export function findBrowser() {
  return [process.env.JOTTER_CHROMIUM, chromium.executablePath(), ...onPath(names), ...elsewhere].find(
    (path) => path && existsSync(path),
  );
}

/** Like findBrowser, but installs one where there is none: Playwright's download first, then Debian's package. */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  console.log('No Chromium on this machine; installing one …');
  installPackage('chromium');
  if (!findBrowser()) tryToRun('npx', ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
  const path = findBrowser();
  if (!path) {
    console.error('No Chromium could be found or installed. Install one, or set JOTTER_CHROMIUM to its path.');
    process.exit(1);
  }
  return path;
}

/** Path of a Firefox: JOTTER_FIREFOX, or one of this machine. */
export function findFirefox() {
  return [process.env.JOTTER_FIREFOX, ...onPath(['firefox-esr', 'firefox'])].find((path) => path && existsSync(path));
}

/** Like findFirefox, but installs Debian's package where there is none; undefined where that cannot be done. */
export function findOrInstallFirefox() {
  const found = findFirefox();
  if (found) return found;
  console.log('No Firefox on this machine; installing one …');
  installPackage('firefox-esr');
  return findFirefox();
}

/** Only where this is root on a Debian. */
function installPackage(name) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  tryToRun('apt-get', ['update', '-qq']);
  tryToRun('apt-get', ['install', '-y', '-qq', name], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
