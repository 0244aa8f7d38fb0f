import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { buildFacts } from './build/build-facts.ts';
import { checkDist } from './build/check-dist.ts';
import { hashFiles } from './build/hash-files.ts';
import { listPackages } from './build/list-packages.ts';
import { putOneFile } from './build/one-file.ts';
import { relaxPolicyInDevelopment } from './build/policy.ts';
import { precache } from './build/precache.ts';

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
      // What comes together is one file: all that the first decode needs; the panes about findings, which follow it; what reads
      // a key and verifies with it; what is said of strangers, of messages and of long texts; the palette; and jose. Left alone, each splits into twenty,
      // and the name of every file is in the first.
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', test: /src\/app\/main\.tsx$/ },
            { name: 'jose', test: /node_modules[\\/]jose[\\/]/ },
            {
              name: 'findings',
              test: /src\/debugger\/(?:findings\/(?:Findings|Issuer|Profile)Pane|gates\/Verdict|parts\/PayloadSwitch|token\/NestedOffer)\.tsx$/,
            },
            {
              name: 'palette',
              test: /src\/(?:palette\/(?!library)|state\/actions\/(?!pages|primary-action|shortcuts))/,
            },
            { name: 'wrapped', test: /src\/core\/token\/wrapped\/|node_modules[\\/]fflate[\\/]/ },
            {
              name: 'files',
              test: /src\/(?:core\/token\/whereabouts\/|debugger\/token\/FileNotes|state\/session\/(?:file-(?:notes|opening)|read-long-file|sanitized)\.ts)/,
            },
            // What several of the others need of the core, so that none of them brings another along.
            {
              name: 'core',
              test: /src\/core\/(?:(?:judgement|registry|text|token)\/|keys\/(?!reading\/unusual\/|fetching\/))/,
              minShareCount: 2,
            },
            { name: 'claims-view', test: /src\/debugger\/parts\/claims\/ClaimsView\.tsx$/ },
            { name: 'KeyPane', test: /src\/debugger\/key\/KeyPane\.tsx$/ },
            // What rules and the explanations of messages share, so that neither brings the other along.
            {
              name: 'rule-words',
              test: /src\/core\/audit\/(?:words\/|(?:effect|found|instant|lesson-link|numeric-date|judge\/is-same-but-now|reading\/(?:iso-instant|sent-as))\.ts)/,
              minShareCount: 2,
            },
            { name: 'NewVersion', test: /src\/(?:app\/NewVersion|state\/reloading\/new-version)\.tsx?$/ },
            { name: 'ArrivalNotice', test: /src\/debugger\/arrival\/(?:ArrivalNotice|SentToServer)\.tsx$/ },
            { name: 'TokenBar', test: /src\/debugger\/token\/(?:TokenBar|TokenChooser|TrailBar)\.tsx$/ },
            { name: 'unusual-keys', test: /src\/core\/keys\/reading\/unusual\// },
            {
              name: 'long-texts',
              test: /src\/(?:panes\/(?:CutNote|LongKeyText)|debugger\/(?:parts\/CutPart|arrival\/StrangerPane)|state\/(?:session|keys)\/read-long-(?:text|keys))\.tsx?$/,
            },
            { name: 'messages', test: /src\/(?:core|state|debugger)\/messages\// },
            { name: 'fixes', test: /src\/core\/autopsy\/fixes\// },
            { name: 'libraries', test: /src\/(?:(?:core|state)\/libraries\/|debugger\/findings\/LibraryTable)/ },
            {
              name: 'verifying',
              test: /src\/(?:core\/keys\/reading\/read-keys|crypto\/jws\/(?:embedded-key|verify|sign))\.ts$/,
            },
            {
              name: 'encryption',
              test: /src\/(?:crypto\/(?:jwe\/(?:decrypt|encrypt|reencrypt|assemble-jwe|content-key-of)|jwe-header\/encryption-weakness)|debugger\/parts\/(?:EncryptedPane|RecipientsPane))\.tsx?$/,
            },
          ],
        },
        // Every name of a later file is in the first one.
        chunkFileNames: 'assets/[name]-[hash:7].js',
      },
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'build/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    // Milliseconds. No test depends on a clock: this ends what would never end, and a busy machine is far from it.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
