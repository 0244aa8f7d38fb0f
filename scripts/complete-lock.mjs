// npm writes the hash of a package into the lock file only where it has fetched it, and it fetches those of this platform.
// This asks the registry for the hashes that are missing, so that no platform installs a package that nothing checks.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
let added = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  if (place === '' || entry.integrity !== undefined) continue;
  const name = entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  entry.integrity = integrityOf(`${name}@${entry.version}`);
  lock.packages[place] = inOrder(entry);
  added += 1;
}
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`Hashes added to package-lock.json: ${added}`);

/** The hash of a package, as the registry publishes it; ends the script where it is no SHA-512. */
function integrityOf(spec) {
  const said = JSON.parse(execFileSync('npm', ['view', spec, 'dist.integrity', '--json'], { encoding: 'utf8' }));
  if (typeof said === 'string' && said.startsWith('sha512-')) return said;
  throw new Error(`The registry gives no SHA-512 of ${spec}.`);
}

/** As npm writes an entry: the version, the hash, and the rest. */
function inOrder({ version, integrity, ...rest }) {
  return { version, integrity, ...rest };
}
