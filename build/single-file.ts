/**
 * Puts what a build wrote into one HTML file, with a policy of its own that names its scripts by their hashes.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { oneFileName as name } from './one-file.ts';
import { licenceTexts } from './licences.ts';
import { policyPattern } from './policy.ts';
import type { ShippedPackage } from './shipped-packages.ts';

/** `packages` are those of which the file holds code, complete when the build is. */
export function singleFile(packages: () => readonly ShippedPackage[]): Plugin {
  let folder = '';
  return {
    name: 'jotter-single-file',
    apply: 'build',
    writeBundle(options) {
      folder = options.dir ?? '';
    },
    closeBundle: () => {
      const page = inlined(folder, licenceTexts(packages()));
      for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true });
      writeFileSync(join(folder, name), page);
      const hash = createHash('sha256').update(page).digest('hex');
      process.stdout.write(
        `  ${join(folder, name)}: ${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB\n  SHA-256 ${hash}\n`,
      );
    },
  };
}

function inlined(folder: string, licences: string): string {
  const scripts: string[] = [];
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const inline = (attributes: string, file: string): string => {
    const text = insideScript(read(file));
    scripts.push(text);
    return `<script${attributes}>${text}</script>`;
  };
  const icon = `data:image/svg+xml;base64,${Buffer.from(read('icons/jotter.svg')).toString('base64')}`;
  const page = read('index.html')
    .replace('</body>', () => `${licencesBlock(licences)}</body>`)
    .replace(/\s*<link rel="(?:apple-touch-icon|manifest|modulepreload)"[^>]*>/g, '')
    .replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="${icon}" />`)
    .replace(
      /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g,
      (_, file: string) => `<style>${read(file)}</style>`,
    )
    .replace(/<script\s+src="\.\/before-paint\.js"><\/script>/, () => inline('', 'before-paint.js'))
    .replace(/<script type="module"[^>]*src="\.\/([^"]+)"[^>]*><\/script>/g, (_, file: string) =>
      inline(' type="module"', file),
    );
  const left = /<(?:script|link)[^>]*\s(?:src|href)="(?!data:)[^"]*"/.exec(page)?.[0];
  if (left) throw new Error(`The one file would ask for another: ${left}`);
  return withPolicy(page, scripts);
}

/** The one file has no file beside it: what licences.txt holds is in it, as text that nothing runs. */
const licencesBlock = (licences: string): string =>
  `<template id="licences">${licences.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</template>\n`;

/** A script of a page ends at the first `</script`, and is misread from `<!--` on. */
const insideScript = (code: string): string =>
  code
    .replaceAll('\r', '')
    .replace(/<\/(?=script)/gi, '<\\/')
    .replaceAll('<!--', '<\\!--');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing may be loaded from anywhere; fonts and images are in the file. */
function withPolicy(page: string, scripts: readonly string[]): string {
  const written = policyPattern.exec(page)?.[1] ?? '';
  const own = new Map([
    ['script-src', scripts.map(hashOf).join(' ')],
    ['style-src', "'unsafe-inline'"],
    ['font-src', 'data:'],
    ['img-src', 'data:'],
    ['manifest-src', "'none'"],
    ['frame-src', "'none'"],
    ['worker-src', 'blob:'],
  ]);
  const policy = written
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .map(([directive = '', ...values]) => `${directive} ${own.get(directive) ?? values.join(' ')}`)
    .join('; ');
  if (!policy.includes("connect-src 'none'")) throw new Error("The one file's policy lacks connect-src 'none'.");
  return page.replace(written, () => policy);
}
