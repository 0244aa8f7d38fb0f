/** What the licences of the shipped packages ask for, and what speaks against shipping one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ShippedPackage } from './shipped-packages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Licences that only ask to be told of, with their text. */
const allowed = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  '(MPL-2.0 OR Apache-2.0)',
]);

export const licenceFaults = (packages: readonly Pick<ShippedPackage, 'name' | 'licence'>[]): readonly string[] =>
  packages
    .filter(({ licence }) => !allowed.has(licence))
    .map(({ name, licence }) => `${name} has ${licence === '' ? 'no licence' : `the unlisted licence ${licence}`}`);

/** The whole text of each, for licences.txt. */
export function licenceTexts(packages: readonly ShippedPackage[]): string {
  const own = `Jotter\n\n${readFileSync(join(root, 'LICENSE'), 'utf8')}`;
  const others = packages.map(
    ({ name, version, licence, folder }) => `${name} ${version}, ${licence}\n\n${textsIn(folder)}`,
  );
  return [own, ...others].map((text) => `${text.trim()}\n`).join(`\n${'='.repeat(80)}\n\n`);
}

function textsIn(folder: string): string {
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice|thirdpartynotices)(?:[.-]\w+)*$/i.test(file))
    .sort();
  return files.length === 0
    ? '(The package holds no text of its licence.)'
    : files.map((file) => ownPart(readFileSync(join(folder, file), 'utf8')).trim()).join('\n\n');
}

/** Vite's file goes on with the licences of what Vite runs on, none of which is in its helper. */
const ownPart = (text: string): string => text.replace(/^# Licenses of bundled dependencies$[\s\S]*/m, '');
