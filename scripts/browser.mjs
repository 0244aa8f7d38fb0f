// Finds the three browsers of the end-to-end tests, or gets them.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installPackages } from './install-packages.mjs';
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

const firstOf = (paths) => paths.find((path) => path && existsSync(path));

/** Path of a Chromium: JOTTER_CHROMIUM, Playwright's own, or one of this machine. */
export function findBrowser() {
  return firstOf([process.env.JOTTER_CHROMIUM, chromium.executablePath(), ...onPath(names), ...elsewhere]);
}

/** Like findBrowser, but installs one where there is none: Playwright's download first, then Debian's package. */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  console.log('No Chromium on this machine; installing one …');
  installPackages(['chromium']);
  if (!findBrowser()) tryToRun('npx', ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
  const path = findBrowser();
  if (!path) {
    console.error('No Chromium could be found or installed. Install one, or set JOTTER_CHROMIUM to its path.');
    process.exit(1);
  }
  return path;
}

/** Path of a Firefox: JOTTER_FIREFOX, or one of this machine. */
export const findFirefox = () => firstOf([process.env.JOTTER_FIREFOX, ...onPath(['firefox-esr', 'firefox'])]);

/**
 * Path of the WebKitWebDriver of a WebKitGTK: JOTTER_WEBKIT, or one of this machine. Its browser has no headless way, so
 * without a display to open it on there is none.
 */
export const findWebKit = () =>
  findScreen() || process.env.DISPLAY
    ? firstOf([process.env.JOTTER_WEBKIT, ...onPath(['WebKitWebDriver'])])
    : undefined;

/** Path of an Xvfb, a display that nobody sees. */
export const findScreen = () => firstOf(onPath(['Xvfb']));

/** Like findFirefox, but installs Debian's package where there is none; undefined where that cannot be done. */
export const findOrInstallFirefox = () => findOrInstall('Firefox', findFirefox, ['firefox-esr']);

/** Like findWebKit, but installs Debian's packages where there is none; undefined where that cannot be done. */
export const findOrInstallWebKit = () => findOrInstall('WebKitGTK', findWebKit, ['webkit2gtk-driver', 'xvfb']);

function findOrInstall(name, find, packages) {
  const found = find();
  if (found) return found;
  console.log(`No ${name} on this machine; installing one …`);
  installPackages(packages);
  return find();
}
