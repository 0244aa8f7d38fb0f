// Installs packages of Debian, for tests that need programs which npm does not have.
import { existsSync } from 'node:fs';
import { tryToRun } from './setup.mjs';

/** Only where this is root on a Debian. */
export function installPackages(names) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  tryToRun('apt-get', ['update', '-qq']);
  tryToRun('apt-get', ['install', '-y', '-qq', ...names], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
