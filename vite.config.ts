import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { buildFacts } from './.ci/build-facts.ts';
import { checkDist } from './.ci/check-dist.ts';
import { hashFiles } from './.ci/hash-files.ts';
import { listPackages } from './.ci/list-packages.ts';
import { putOneFile } from './.ci/one-file.ts';
import { relaxPolicyInDevelopment } from './.ci/policy.ts';
import { precache } from './.ci/precache.ts';

const packages = listPackages();

export default defineConfig({
  base: './',
  define: buildFacts(),
  plugins: [
    relaxPolicyInDevelopment(),
    tailwindcss(),
    packages.forPage(),
    putOneFile(),
    checkDist(),
    precache(),
    hashFiles(),
  ],
  resolve: {
    alias: [
      // @monaco-editor/react asks its loader for Monaco; ours hands over the bundled one, so that no CDN address is built in.
      {
        find: '@monaco-editor/loader',
        replacement: fileURLToPath(new URL('src/editor/monaco-loader.ts', import.meta.url)),
      },
    ],
  },
  // Of several files, so that a worker gets what is large only when it needs it.
  worker: { format: 'es', plugins: () => [packages.forWorker()] },
  // The preload polyfill would fetch, which the policy forbids.
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    // "use client" in an icon library is for servers that render; there is none here.
    rolldownOptions: {
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      // All that the first decode needs in one file: left alone, whatever comes later splits it into twenty.
      output: { codeSplitting: { groups: [{ name: 'start', test: /src\/app\/main\.tsx$/ }] } },
    },
  },
  // No test depends on a clock: on a busy machine the long ones take their time.
  test: {
    include: ['src/**/*.test.ts', '.ci/**/*.test.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
