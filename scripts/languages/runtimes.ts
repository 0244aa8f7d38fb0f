import type { LanguageId } from '../../src/core/autopsy/fixes/language.ts';
import { runGo } from './run-go.ts';
import { runNode } from './run-node.ts';
import { runOpenssl } from './run-openssl.ts';
import { runPython } from './run-python.ts';
import { runRust } from './run-rust.ts';
import type { Runtime } from './runtime.ts';

/** Its library is in no package that Debian or npm has, so that nothing here can run its lines. */
const inNoPackage = (library: string): Runtime => ({
  missing: () => `${library}, which Debian 12 and npm do not have`,
  run: () => {
    throw new Error(`${library} is missing`);
  },
});

/** What runs the lines of each language. */
export const runtimes: Readonly<Record<LanguageId, Runtime>> = {
  'node-jose': runNode,
  'node-jsonwebtoken': runNode,
  python: runPython,
  'java-jjwt': inNoPackage('JJWT'),
  'java-jwt': inNoPackage('java-jwt'),
  go: runGo,
  dotnet: inNoPackage('Microsoft.IdentityModel.JsonWebTokens'),
  rust: runRust,
  php: inNoPackage('firebase/php-jwt'),
  openssl: runOpenssl,
};
