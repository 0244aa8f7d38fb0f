// Finds a Python that has PyJWT, which runs the lines that Jotter shows for it, or gets one.
import { spawnSync } from 'node:child_process';
import { installPackages } from './install-packages.mjs';

/** Debian's own Python has the packages of Debian; another one may come first in PATH. */
const interpreters = ['/usr/bin/python3', 'python3'];

/** The Python that has PyJWT, with the package that it needs for keys other than secrets; undefined where there is none. */
export const findPyjwt = () =>
  interpreters.find((one) => spawnSync(one, ['-c', 'import jwt, cryptography']).status === 0);

/** Like findPyjwt, but installs Debian's packages (3 MB) where there is none; undefined where that cannot be done. */
export function findOrInstallPyjwt() {
  const found = findPyjwt();
  if (found) return found;
  console.log('No PyJWT on this machine; installing it …');
  installPackages(['python3-jwt', 'python3-cryptography']);
  return findPyjwt();
}
