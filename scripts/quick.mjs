// npm run test:quick: types, lint, format, unused code, and the unit tests without the long ones. `npm test` runs everything.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './checks.mjs';
import { root, run } from './setup.mjs';

/** Each of these took 4 s or more in a full run. `rules.test.ts` took as long and stays because it checks each new rule. */
const long = [
  'build/shipped.test.ts',
  'scripts/languages/languages.test.ts',
  'src/core/audit/judge/profile-findings.test.ts',
  'src/core/audit/judge/token-from-source.test.ts',
  'src/core/token/find/find.test.ts',
  'src/core/token/reading/fuzz.test.ts',
  'src/core/token/sd-jwt/sd-jwt-fuzz.test.ts',
  'src/crypto/certificates/one-reader.test.ts',
  'src/crypto/jose/both-engines.test.ts',
  'src/crypto/jwe/encrypt-matrix.test.ts',
  'src/crypto/share/pack.test.ts',
  'src/state/making/reencryption.test.ts',
  'src/state/making/signing.test.ts',
];

const gone = long.filter((file) => !existsSync(join(root, file)));
if (gone.length > 0) {
  console.error(`scripts/quick.mjs leaves out files that do not exist: ${gone.join(', ')}`);
  process.exit(1);
}

if (!(await runChecks())) process.exit(1);
run('npx', ['vitest', 'run', ...long.flatMap((file) => ['--exclude', file])]);
