import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The app's own modules behind one function instead of a page, for the conformance suite and the registry's matrix. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  logLevel: 'warn',
  build: {
    target: 'es2023',
    outDir: fileURLToPath(new URL('../../node_modules/.conformance', import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 4000,
  },
});
