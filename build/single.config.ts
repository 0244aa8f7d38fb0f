import { defineConfig } from 'vite';
import tailwindcss from '@tailwindcss/vite';
import common from '../vite.config.ts';
import { buildFacts } from './build-facts.ts';
import { inlineWorker } from './inline-worker.ts';
import { listPackages } from './list-packages.ts';
import { singleFile } from './single-file.ts';

const packages = listPackages();

/** `npm run build:single`: the whole app in one HTML file, which works from file://. */
export default defineConfig({
  base: './',
  mode: 'single',
  plugins: [inlineWorker(packages.forWorker), tailwindcss(), packages.forPage(), singleFile(packages.packages)],
  define: buildFacts({ isOneFile: true }),
  resolve: common.resolve ?? {},
  build: {
    outDir: 'dist-single',
    target: 'es2023',
    modulePreload: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      output: { codeSplitting: false },
    },
  },
});
