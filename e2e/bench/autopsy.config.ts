import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** npm run bench:autopsy: every cause of a mismatch with every algorithm, pairs, and unrelated keys; the same for tokens that do not decrypt. Minutes, so no part of the tests. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['src/crypto/autopsy/**/*matrix.bench.ts'],
    // Two at once would slow each other down.
    fileParallelism: false,
    testTimeout: 7_200_000,
    disableConsoleIntercept: true,
  },
});
