/** Writes SHA256SUMS.txt, in the form that `sha256sum -c` reads, over every other file of a build. Must be the last plugin. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const list = 'SHA256SUMS.txt';

export function hashFiles(): Plugin {
  let dist: string | undefined;
  return {
    name: 'jotter-hash-files',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir }) {
      dist = dir;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (dist !== undefined) writeFileSync(join(dist, list), sumsOf(dist));
      },
    },
  };
}

function sumsOf(dist: string): string {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== list && statSync(join(dist, file)).isFile())
    .sort()
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(join(dist, file)))
          .digest('hex')}  ${file}\n`,
    )
    .join('');
}
