import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The app's own modules behind a page that measures them. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  logLevel: 'warn',
  worker: { format: 'es' },
  // A page that shares nothing with others gets the finer clock.
  preview: {
    headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
  },
  build: {
    target: 'es2023',
    outDir: fileURLToPath(new URL('../../node_modules/.bench', import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 4000,
  },
});
