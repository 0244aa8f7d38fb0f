// What a fresh clone needs before anything else: its dependencies, exactly as the lock file has them.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Jotter needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs a command in the project's root and ends this process with its status when it fails. */
export function run(command, args, options = {}) {
  const status = tryToRun(command, args, options);
  if (status !== 0) process.exit(status);
}

export function tryToRun(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

export function install() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.log('Installing the dependencies (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}
