import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { checkDist } from './.ci/check-dist.ts';
import { relaxPolicyInDevelopment } from './.ci/policy.ts';

export default defineConfig({
  base: './',
  plugins: [relaxPolicyInDevelopment(), react(), tailwindcss(), checkDist()],
  // @monaco-editor/react asks its loader for Monaco; ours hands over the bundled one, so that no CDN address is built in.
  resolve: { alias: { '@monaco-editor/loader': fileURLToPath(new URL('src/editor/monaco-loader.ts', import.meta.url)) } },
  // The preload polyfill would fetch, which the policy forbids.
  build: { target: 'es2023', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 4000 },
  test: { include: ['src/**/*.test.ts', '.ci/**/*.test.ts'], environment: 'node' },
});
