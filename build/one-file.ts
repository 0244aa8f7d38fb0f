/** All of Jotter in one file, which `npm run build` makes first and puts beside the page, with its hash in the page. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

export const oneFileName = 'jotter.html';

const made = fileURLToPath(new URL(`../dist-single/${oneFileName}`, import.meta.url));

/** Set by scripts/build.mjs, which has just made it: a file that lies there from another day is not of this build. */
const content = process.env['JOTTER_ONE_FILE'] === 'made' && existsSync(made) ? readFileSync(made) : undefined;

/** What the page says of it; null in a build without it. */
export const oneFileFacts = (): { sha256: string; bytes: number } | null =>
  content ? { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length } : null;

export function putOneFile(): Plugin {
  return {
    name: 'jotter-put-one-file',
    apply: 'build',
    generateBundle() {
      if (content) this.emitFile({ type: 'asset', fileName: oneFileName, source: content });
    },
  };
}
